/** Offices, ranks and forms of address before or after a name, lower case: the name is the term, not the office. */
export const ROLES: Readonly<Record<string, string>> = {
  en: `
    speaker correspondent mr mrs ms miss dr sir dame lord lady prof professor president vice-president vice prime minister secretary senator sen
    congressman congresswoman rep representative governor gov mayor judge justice chief chairman chairwoman chair ceo cfo coo director chancellor king
    queen prince princess pope bishop rabbi imam general gen colonel col captain capt major lieutenant lt sergeant sgt officer detective inspector
    commissioner ambassador attorney lawyer spokesman spokeswoman spokesperson analyst economist manager coach editor reporter journalist
    correspondent author actor actress singer founder co-founder deputy acting ex-president ex brother sister uncle aunt king striker midfielder
    defender goalkeeper winger forward pitcher catcher shortstop outfielder quarterback
  `,
  de: `
    herr frau dr prof professor professorin präsident präsidentin vizepräsident bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin
    minister ministerin ministerpräsident ministerpräsidentin premierminister premierministerin premier außenminister außenministerin finanzminister
    innenminister innenministerin verteidigungsminister verteidigungsministerin wirtschaftsminister gesundheitsminister justizminister
    verkehrsminister staatssekretär bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin senator senatorin
    abgeordneter abgeordnete vorsitzender vorsitzende parteichef parteichefin fraktionschef fraktionschefin generalsekretär sprecher sprecherin
    geschäftsführer geschäftsführerin vorstand vorstandschef chef chefin ceo cfo moderator direktor direktorin richter richterin staatsanwalt anwalt
    rechtsanwalt könig königin prinz prinzessin papst bischof pfarrer general oberst trainer trainerin torwart stürmer verteidiger mittelfeldspieler
    kapitän schauspieler schauspielerin sänger sängerin moderator moderatorin autor autorin regisseur gründer gründerin us-präsident ex-präsident
    kremlchef machthaber politiker politikerin kollege kollegin experte expertin redakteur redakteurin journalist journalistin
  `,
  fr: `
    m mme mlle dr président présidente vice-président ministre premier première secrétaire sénateur sénatrice député députée gouverneur maire juge
    procureur chef directeur directrice chancelier roi reine prince princesse pape évêque général colonel capitaine commissaire ambassadeur avocat
    avocate porte-parole pdg patron entraîneur sélectionneur attaquant défenseur gardien milieu acteur actrice chanteur chanteuse fondateur professeur
    docteur monsieur madame
  `,
  es: `
    sr sra don doña dr dra presidente presidenta vicepresidente vicepresidenta ministro ministra primer secretario secretaria senador senadora
    diputado diputada gobernador gobernadora alcalde alcaldesa juez jueza magistrado fiscal jefe jefa director directora canciller rey reina príncipe
    princesa papa obispo general coronel capitán comisario comisaria embajador abogado abogada portavoz vocero ceo entrenador técnico delantero
    defensa portero centrocampista actor actriz cantante fundador profesor profesora doctor señor señora expresidente exministro consejero consejera
    concejal líder
  `,
  it: `
    signor signora dott dottor presidente vicepresidente ministro ministra premier segretario senatore senatrice deputato onorevole governatore
    sindaco sindaca giudice procuratore capo direttore direttrice cancelliere re regina principe principessa papa vescovo generale colonnello capitano
    commissario ambasciatore avvocato portavoce ad allenatore attaccante difensore portiere centrocampista attore attrice cantante fondatore
    professore leader
  `,
  pt: `
    sr sra dr dra dom presidente vice-presidente ministro ministra primeiro-ministro secretário secretária senador senadora deputado deputada
    governador governadora prefeito prefeita vereador juiz juíza procurador chefe diretor diretora chanceler rei rainha príncipe princesa papa bispo
    general coronel capitão delegado delegada embaixador advogado advogada porta-voz treinador técnico atacante zagueiro goleiro meia ator atriz
    cantor cantora fundador professor professora ex-presidente líder
  `,
  nl: `
    mr mevrouw meneer dr prof professor president vicepresident premier minister minister-president staatssecretaris kamerlid burgemeester wethouder
    schepen rechter officier voorzitter directeur koning koningin prins prinses paus bisschop generaal kolonel kapitein commissaris ambassadeur
    advocaat woordvoerder ceo trainer coach spits verdediger doelman middenvelder acteur actrice zanger zangeres oprichter leider partijleider
  `,
  nb: `
    president statsminister statsråd minister utenriksminister finansminister justisminister leder partileder nestleder direktør ordfører dommer konge
    kong dronning prins prinsesse pave biskop general oberst kaptein ambassadør advokat talsmann talsperson trener spiss keeper forsvarer skuespiller
    sanger gründer professor forsker politiker
  `,
  sv: `
    president statsminister minister utrikesminister finansminister justitieminister ledare partiledare ordförande direktör vd domare kung kungen
    drottning prins prinsessa påve biskop general överste kapten ambassadör advokat talesperson tränare skådespelare sångare grundare professor
    forskare åklagare politiker
  `,
  da: `
    præsident statsminister minister udenrigsminister finansminister justitsminister leder formand direktør borgmester dommer kong konge dronning
    prins prinsesse pave biskop general oberst kaptajn ambassadør advokat talsmand træner skuespiller sanger grundlægger professor forsker politiker
  `,
  pl: `
    pan pani dr prof prezydent premier wicepremier minister szef szefowa prezes poseł posłanka senator burmistrz wójt sędzia prokurator dyrektor król
    królowa książę papież biskup generał pułkownik kapitan komisarz ambasador adwokat rzecznik rzeczniczka trener bramkarz napastnik obrońca pomocnik
    aktor aktorka piosenkarz założyciel profesor lider
  `,
  cs: `
    pan paní prezident premiér premiérka ministr ministryně šéf šéfka předseda předsedkyně poslanec poslankyně senátor starosta starostka soudce
    ředitel ředitelka král královna princ papež biskup generál plukovník kapitán komisař velvyslanec advokát mluvčí trenér brankář útočník obránce
    herec herečka zpěvák zakladatel profesor lídr expremiér
  `,
  ru: `
    президент премьер премьер-министр министр глава председатель секретарь сенатор депутат губернатор мэр судья прокурор директор король королева
    принц папа патриарх генерал полковник капитан посол адвокат спикер представитель тренер вратарь нападающий защитник полузащитник актер актриса
    певец певица основатель профессор лидер режиссер журналист канцлер
  `,
  uk: `
    президент прем’єр прем’єр-міністр міністр голова секретар депутат губернатор мер суддя прокурор директор король королева принц папа генерал
    полковник посол адвокат речник тренер актор співак професор лідер канцлер
  `,
  fa: 'رئیس رییس رئیس‌جمهور وزیر مدیر مدیرعامل دکتر آقای خانم سخنگوی',
  tr: `
    cumhurbaşkanı başbakan bakan bakanı başkan başkanı genel sekreter milletvekili vali valisi hakim savcı müdür müdürü kral kraliçe prens prenses
    papa general albay yüzbaşı büyükelçi avukat sözcü sözcüsü teknik direktör kaleci forvet defans oyuncu şarkıcı kurucu profesör prof dr lider bay
    bayan
  `,
  ar: `
    الرئيس رئيس نائب الوزير وزير وزيرة رئيسة أمين السيناتور محافظ عمدة قاض مدير ملك الملك الأمير أمير البابا الجنرال العقيد النقيب سفير محامي المتحدث
    متحدث مدرب المدرب حارس مهاجم مدافع ممثل مغني مؤسس الدكتور دكتور الأستاذ زعيم السيد السيدة الشيخ
  `,
  hi: `
    प्रधानमंत्री राष्ट्रपति मुख्यमंत्री मंत्री उपराष्ट्रपति अध्यक्ष सचिव सांसद विधायक राज्यपाल मेयर जज न्यायाधीश निदेशक राजा रानी जनरल कर्नल कप्तान
    राजदूत वकील प्रवक्ता कोच अभिनेता अभिनेत्री गायक संस्थापक प्रोफेसर डॉ श्री श्रीमती पूर्व
  `,
}
