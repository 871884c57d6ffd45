/**
 * Words that never make a key term, by language, lower case: pronouns, prepositions, conjunctions, auxiliary verbs, verbs of saying,
 * adverbs, numerals and ordinals. They complete the shorter lists of the ranker, which travel with every injected script.
 */
export const GRAMMAR: Readonly<Record<string, string>> = {
  en: `
    multiple several various global different best better great greatest unique favorite favourite potential optional actual fast soft hard shared
    simple easy easier basic common popular special specific professional personal private public local modern free cheap affordable top ultimate
    complete total average normal additional necessary important essential helpful useful effective healthy perfect ideal right wrong wide short tall
    deep light dark heavy strong weak hot cold warm cool dry wet clean fresh safe key main so no if as at by to in on we he it of or is be do up my us
    i am an me off per vs via said says told yeah hey okay well above according across actually again against ago almost alone along already although
    always among amid another anyone anything around aside asked away back became become been behind being below best better between both bring came
    cannot certainly clear clearly come comes could currently despite did does doing done down during each earlier early either else enough especially
    even ever every everyone everything exactly except far few finally find following found four further gave get gets getting give given gives goes
    going gone good got great had half hard having hence here high himself herself however hundred indeed instead itself just keep kept know known
    large last late later latest least left less let like likely little long look made mainly make makes making many maybe mean meanwhile might
    million billion most much must near nearly need never nevertheless next nine nobody none nor nothing now often once one only onto others otherwise
    outside own perhaps please plus previous previously probably put quite rather read really recent recently right same saw say saying says second
    see seem seen self set seven several shall should show shows simply since six small some someone something sometimes soon still such take taken
    takes taking tell ten than thank that them then there therefore these thing things think third thirty this those though thought thousand three
    through throughout thus today together told tomorrow tonight too took toward towards tried true try turn twelve twenty twice two under unless
    unlike until up upon use used using usually various very via want wanted wants way ways well went were whatever when whenever where whereas
    whether while whole whom whose why will with within without word words work would wrote yes yesterday yet your yours first fourth fifth sixth
    seventh eighth ninth tenth eight five former new old young big overall despite additionally moreover furthermore afterwards anyway apart
  `,
  de: `
    deine deiner deinen deinem eure euren ihre ihrer ihres ihren ihrem aber alle allem allen aller allerdings alles also andere anderen anderer
    anderes anders außerdem außer bald beim bereits besonders besser besten bin bis bisher bist bleibt da dabei dadurch dafür dagegen daher dahin
    damals damit danach daneben dann daran darauf daraus darf darin darüber darum darunter dass davon davor dazu dein demnach denen denn dennoch deren
    derzeit deshalb dessen desto dich dies diesem diesen dieser dieses dir doch dort drei drin dritte dritten du dürfen ebenfalls ebenso eben eigene
    eigenen eigentlich einfach einige einigen einiger einmal eins eines entweder erst erste ersten erster erstes es etwa etwas euch eure fast früher
    fünf ganz ganze ganzen gar gegen gegenüber gehen geht gemacht gerade gern gibt ging gleich große großen großer großes gut gute guten hätte hätten
    her heute hier hin hinter hinzu ich ihm ihn ihnen ihre ihrem ihren ihrer immer indem infolge innerhalb insgesamt ins inzwischen irgend ist ja jede
    jedem jeden jeder jedes jedoch jemand jene jetzt kam kamen kaum kein keine keinem keinen keiner können könnte könnten künftig lange lassen lässt
    laut letzte letzten letzter liegt machen macht manche meine meinem meinen meiner meist meisten mehrere mich mir mit mittlerweile möchte möglich
    müssen musste nachdem nächste nächsten nämlich natürlich neben nein neu neue neuen neuer neues neun nichts nie niemand nun ob obwohl oft ohne paar
    per plötzlich rund sagen sagt sagte samt schließlich schnell schon sechs sehr seinem seinen seiner seit seitdem selbst selbst sieben sieht sogar
    solche solchen soll sollen sollte sollten somit sondern sonst soweit sowie sowohl später statt stets tatsächlich trotz trotzdem tun übrigens umso
    unser unsere unserem unseren unserer unterdessen viel viele vielen vieler vielleicht vier völlig vollständig vorbei vorher während wann warum was
    wegen weil weiter weitere weiteren weiterer weiterhin weiß welche welchem welchen welcher welches wem wen weniger wenigen wer weshalb wichtig wie
    wieder wieso will wo wobei wodurch wohl wollen womit woran worden würde würden wurden zehn zeigt ziemlich zudem zuerst zufolge zuletzt zumindest
    zunächst zurück zusammen zwar zwei zweite zweiten zweiter zwischen zwölf dritter vierte fünfte erstmals zuvor hinaus daraufhin hingegen gestern
    morgen übermorgen ehemalige ehemaligen ehemaliger deutlich ebenda klar genau
  `,
  fr: `
    afin ailleurs ainsi alors après assez aucun aucune aujourd aujourd’hui auparavant auprès auquel aussi aussitôt autant autour autre autres auraient
    aurait avaient avait avant avoir beaucoup bien bientôt bon bonne car ceci cela celle celles celui cependant certain certaine certaines certains
    ces cet cette ceux chacun chaque chez cinq cinquième combien comme comment concernant contre côté déjà demain depuis derniers dernière dernières
    dernier derrière désormais dès deux deuxième devant devrait dire dit dix doit doivent donc dont durant effet également elles encore enfin enquête
    ensuite entre environ est et étaient était étant été être eux exemple faire fait faits faut fois font fut grand grande grandes grands guère hier
    hors huit ici ils jamais jusqu jusque laquelle lequel lesquelles lesquels leurs loin long longtemps lorsqu lorsque lui maintenant malgré même
    mêmes mieux millions milliers milliards mille moi moins mon nombreuses nombreux notamment notre nos nous nouveau nouveaux nouvelle nouvelles non
    neuf ont onze outre parce parfois parmi partir partout pendant personne petit petite petits peu peut peuvent plusieurs plutôt pourrait pourquoi
    pourtant premier première premières premiers près presque puis puisque quand quant quatre quatrième quel quelle quelles quelque quelques quels
    quelqu quoi rien sans sauf seconde second selon sept sera seraient serait seront seul seule seulement si sinon six soit soient sont sous souvent
    suite sur surtout tandis tant tel telle telles tels toujours tous tout toute toutefois toutes très trois troisième trop utiliser vers veut voici
    voilà voir vos votre vous vraiment
  `,
  es: `
    acuerdo ademas además afirma afirmó agregó ahí ahora algo algún alguna algunas alguno algunos allí ambos ante anterior antes aparte apenas aquel
    aquella aquellas aquellos aquí así asegura aseguró aún aunque ayer bajo bastante bien buen buena buenas bueno cada casi cerca cien cierto cinco
    cómo comenzó conforme considera contra cosa cosas creo cual cuál cuales cualquier cuando cuándo cuanto cuánto cuarta cuarto cuatro cuenta cuyo
    cuya dado dan dar deben debe debido decir dejó dentro después detrás dice dicen dicho dieron diez diferentes dijo dio doce donde dónde dos durante
    ella ellas ello ellos embargo encima encuentra encuentran enseguida entonces era eran eres esa esas ese eso esos está estaba estaban están estar
    estará estas este esto estos estuvo existe explicó explica fin final fuera fueron general gran grande grandes había habían haber habrá hace hacen
    hacer hacerlo hacia hasta hay haya hecho hizo hoy incluso indicó informó junto jamás lado las les llegó lleva llevar luego lugar mañana manera
    manifestó mayor medio mejor menor menos mencionó mes mi mientras mil millones mis misma mismas mismo mismos momento mucha muchas mucho muchos muy
    nada nadie ninguna ninguno ningún nos nosotros nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nueve nunca ocho otra otras otro otros
    parece parte partir pasada pasado pesar poca pocas poco pocos podemos podrá podrán podría podrían poner posible primer primera primeras primero
    primeros principalmente propia propio próximo próximos pueda puede pueden pues qué quedó queremos quien quién quienes quiere realizado realizar
    respecto sabe salvo sea sean segunda segundo seis señaló será serán sería siempre siendo siete siguiente sido sino sola solamente solo sólo somos
    son soy sus tal tales tampoco tan tanto tarde tener tenemos tenga tenía tercera tercero tiene tienen toda todas todavía todo todos total tras
    trata tres tuvo última últimas último últimos unas uno unos usted va vamos van varias varios veces vez vía viene ya
  `,
  it: `
    abbia abbiamo ad adesso affinché agli ai al alcuna alcune alcuni all allo allora alle altra altre altri altro ancora anzi appena assai attraverso
    avanti avere aveva avevano avrà avrebbe bene cento certo chi chiunque ciascuno ciò cinque cioè circa comunque contro così cosa cose cui dagli dai
    dall dalla dalle dallo davanti davvero degli dei dell dello dentro detto deve devono di dice dietro dieci diversi dopo dove dovrebbe due dunque
    durante ecco ed entrambi era erano essa esse essere essi esso fa fanno fare fatto fino finché forse fra frattempo fu fuori furono già giorni giù
    grande grandi grazie ha hai ho ieri in infatti inoltre insieme intanto invece io la lei li lo loro lui lungo ma mai male mentre meno mezzo mi mia
    mie miei miliardi milioni mille mio molta molte molti molto negli nei nell nello nemmeno nessun nessuna nessuno niente noi nostra nostre nostri
    nostro nove nulla nuova nuove nuovi nuovo oggi ogni ognuno oltre oppure ora otto ovvero ovunque parte peggio perché però persino piccolo po poche
    pochi poco poi potrebbe prima primo prime primi presso proprio propria può quale quali qualche qualcosa qualcuno quando quanta quante quanti
    quanto quarto quattro quasi quegli quei quel quella quelle quelli quello quest questa queste questi questo qui quinto quindi sarà sarebbe se sé
    secondo seconda sei sempre sembra senza seppure sette si sia siamo siano sino soltanto solo sotto spesso stata state stati stato stesso stessa su
    subito sue sugli sui sull sulla sulle sullo suo suoi tale tali tanto tanti te terza terzo ti tra tre troppo tua tuo tutta tuttavia tutte tutti
    tutto ultima ultime ultimi ultimo uno va verso via viene vi voi volta volte vostro
  `,
  pt: `
    acima acordo afirma afirmou agora ainda algo alguém algum alguma algumas alguns ali além ambos anos ante anterior antes após apenas aquela aquelas
    aquele aqueles aqui aquilo as assim até atrás através bem boa bom cada casa caso cerca certo cinco cinquenta coisa conforme contra contudo cuja
    cujo daquele dar de debaixo dentro desde dessa desse desta deste deve devem dez dia diante disse dizer diz dois doze durante e eis ela elas eles
    em embora enquanto entanto entretanto então era eram essa essas esse esses está estão estar estava estavam este esta estas estes esteve eu faz
    fazer feito fez ficou fim fora foram forma grande grandes há havia hoje inclusive informou isso isto já junto lá lado lhe lhes logo longe lugar
    maior maioria manhã me meio melhor menos mesma mesmas mesmo mesmos meu mil milhão milhões minha muita muitas muito muitos na nada nas nenhum
    nenhuma nessa nesse nesta neste ninguém no noite nos nós nossa nossas nosso nossos nova novas nove novo novos num numa nunca oito onde ontem os ou
    outra outras outro outros para parte partir pelas pelos per perto pode podem poderá poderia pois porém porque portanto possível pouca pouco poucos
    primeira primeiras primeiro primeiros própria próprio próxima próximo quais qual qualquer quando quanto quarta quarto quase quatro quem quer
    quinta quinto realizada são se segunda segundo seis seja sejam sempre sendo será serão seria sete seus si sido sob sobre sobretudo somente sua
    suas tal talvez tanto tão te tem têm temos tempo tendo ter terá terceira terceiro teve tinha toda todas todavia todo todos total trás três tudo
    última últimas último últimos um umas uns vai vão várias vários vez vezes você vocês
  `,
  nl: `
    aangezien achter af al alle alleen alles als altijd ander andere anderen anders beide beter bij bijna bijvoorbeeld binnen blijft blijkt boven
    buiten daar daarbij daardoor daarmee daarna daarom daarvan dag dan de deel der derde deze dezelfde dezer dinsdag dit doen doet drie dus echt
    echter eerder eerst eerste eigen eigenlijk elk elkaar elke enige enkele er erg ergens even gaan gaat geen gedaan geeft geweest gewoon ging goed
    goede groot grote had hadden haar heb hebben heel hem hen hier hierdoor hoe hoewel honderd hun ieder iedereen iemand iets ik immers inmiddels ja
    jaar jaren je jij jouw jullie kan keer kon konden kreeg krijgen krijgt kunnen laat laatste langs later leek liever maakt maken mag me meer
    meerdere meest meeste mensen met miljard miljoen mijn minder minst moest moet moeten mogelijk mogen morgen na naast nadat nam nee negen net
    niemand niets nieuw nieuwe nog nooit nou nu of omdat omstreeks onder ondanks ongeveer ons onze ooit ook opnieuw over overal pas per plaats rond
    ruim sinds slechts snel sommige soms staan staat steeds straks te tegen tegenover ten ter terug terwijl thans tien tijdens toch toen tot totdat
    tussen twee tweede u uiteindelijk uw vaak vanaf vandaag vanuit vanwege veel verder vervolgens via vier vijf volgende volgens voorbij vooral vorige
    waar waarbij waarin waarmee waarom waarop waaronder waarschijnlijk wat weer wel welke werd werden weten wie wij wil willen worden zal ze zegt zei
    zeer zeker zelf zelfs zes zeven zich zij zijn zo zoals zonder zou zouden zowel zullen
  `,
  nb: `
    alle allerede alltid andre annet at av bare begge ble blir bli blei blev bør både da dag de deg dei dem denne der deres derfor deretter derimot
    det dette disse ditt drept du dykkar eg ei eit elleve ellers en ene eneste enda ennå er et ett etterpå fem fikk fire fleire flere flest foran
    forrige fortsatt fra fram før først første få får gjennom gjorde gjør god godt gå går ha hadde hans hele helt henne hennes her hjå ho hos hva hvem
    hver hverandre hvilken hvis hvor hvordan hvorfor i idag igjen ikke imidlertid imot ingen inn innen innenfor ja kom kommer kunne kva kvar langt la
    like litt lite lenge ligger mange mer mest mellom mens mitt mot mye må måtte nei neste ni noe noen nok norsk nu ny nye nytt nå nær når og også om
    opp oss over på rundt samme samt satt sette seks selv ser sett siden sier sin sine sist siste sitt sju skulle slik snart som står stor store stort
    står syv så ta tar ti tidligere tilbake til to tre tredje under ut uten utenfor vart ved veldig vi viktig ville var være vært vår våre åtte år
  `,
  sv: `
    alla allt andra annan annat att av bara bland blev bli blir båda bör då där därför den denna deras dem dessa det detta dig din dock dom dra du där
    efter eftersom ej elva eller en enligt ens er ett fanns fem femte fick finns fler flera fler fram framför från fyra få får för före förra första
    ganska genom ger gick gjorde gjort god gör gå går göra ha hade han hans har hela hellre helt henne hennes hit hon honom hos hur här i ibland icke
    idag igen in ingen inget inga inom inte ja jag just kan kanske kommer komma kunde kunna kvar lite länge man mer mest mellan medan men mig min
    mindre minst mitt mot mycket måste många ned nej ner ni nio nog nu någon något några när ny nya nytt nästa och också olika om oss på redan samma
    sade sagt samt sedan senare senaste ser sex sig sin sist sista sitt sju själv ska skall skulle snart som stor stora stort säga säger så sådan sätt
    ta tar tidigare till tillbaka tio tre tredje trots två tycker under upp ut utan utanför vad var vara varit varje varför vars vem vi vid vilka
    vilken vill ville väl våra vår åtta än är även år över
  `,
  da: `
    af al aldrig alle allerede alt altid anden andet andre at blandt blev bliver bør da de dem den denne dens der deres derfor derimod det dette dig
    din disse dog du efter eller en end endnu er et fem fik fire flere fleste for fordi forrige fra før først første få får gennem god godt gør gå går
    ham han hans har havde have hele helt hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår i igen igennem ikke imod ind
    ingen inden indtil især ja jeg jer kan kom kommer kun kunne lade langt lidt lige ligger man mange med meget mellem men mens mere mest mig min
    mindre mine mod måske må nej næste næsten ni nogen noget nogle nok nu ny nye nyt når næppe og også om omkring op os otte over på samme samt seks
    selv senere ser siden siger sig sin sidste sit skal skulle som snart stadig stor store stort syv så således tage ti tidligere til tilbage to tre
    tredje tror trods ud uden udenfor under var ved vel vi vil ville være været vores år
  `,
  fi: `
    aika aina ainakin alla asti edelleen edes ehkä ei eikä eivät ennen ensi ensimmäinen entä että heidän hän hänen hyvin ilman itse ja jo johon joiden
    joka joko jolloin jonka jos joskus joten jotka jotta juuri jälkeen kaikki kahden kaksi kanssa kautta kello kerran kertoo kertoi kolmas kolme koko
    koska kuin kuinka kuitenkin kuka kun kuten kymmenen lisäksi lisää lähes mikä miksi minkä missä miten mukaan mukana mutta myös myöhemmin ne niiden
    niin noin nyt näin ole olen oli olisi olivat olla ollut on oma ovat paljon pitää pois puolestaan sanoi sanoo se sekä sen siellä siitä silloin
    siinä sitten sitä suuri tai taas tämä tämän tässä tätä toinen toisen tulee usein uusi vaan vaikka vain vasta viime viisi voi vuoden vuonna vuosi
    vuotta yksi yli ylös yhteensä yhä
  `,
}
