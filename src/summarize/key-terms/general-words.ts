/**
 * Nouns that appear in reports on any subject, by language, in lower case. Alone they tell no article from another; as part of a name
 * or a longer term they are allowed.
 */
export const GENERAL: Readonly<Record<string, string>> = {
  en: `
    beginner beginners panel obligation obligations shipping cons pros gift gifts verdict specs detail setting settings session sessions practice
    practices condition conditions layer company companies client clients page need needs training test tests feel election elections plaintiff
    defendant commission committee council department board court church police interior girl girls boy boys baby babies wife husband mother father
    parents daughter son brother sister couple couples party parties order orders spot spots song songs office offices character characters
    conversation conversations responsibility opening american republican democratic conservative liberal european candidate candidates campaign
    campaigns employee employees passenger passengers resident residents neighbor neighbour visitor visitors protester protesters investigation
    investigations photo teams lawmaker lawmakers voter voters seat seats vote votes speech concern concerns challenge challenges risk risks benefit
    benefits solution solutions option options choice choices rule rules law laws bill bills right rights access action announcement appearance arrest
    arrests attention behavior boss budget claim claims color content control copy culture debate demand design detail development difference director
    doctor doctors dream edition education effort efforts email entry environment equipment experience expert fear feature feeling field figure
    figures file files form format function fund funds goal goals growth guest guests hair hall hearing hope host hour image impact income increase
    influence instance interest interests island item judge kitchen knowledge land language lack leadership link loss machine management manager map
    material matter matters meaning measure measures memory message messages method methods mind mistake model models mood name nature network note
    notes object paper papers partner partners passion path pattern peace performance period phase piece pieces position positions practice presence
    pressure production property proposal purpose quality range reaction reality relationship request response responses return review reviews root
    sale sales sample scale schedule score scores section security self sense sex shape shift shop shot sign size skill skills sound source space
    speaker speed staff stage standard start state status stop store strategy strength structure style subject success summer sun surface surprise
    suspect task tasks taste text theme theory thought threat tool tools top topic topics tour town track trade tradition training trip trouble truth
    type unit value variety version view voice volume walk wall war water weather weight wife winter woman writer writing person man men woman women
    child children kid kids family families friend friends member members group groups team teams place places part parts number numbers percent point
    points level levels rate rates amount area areas region side home house country countries nation nations world state states city cities town
    government company companies business firm industry market services service system systems program programs project plan plans policy process
    problem problems issue issues question questions answer answers reason reasons result results effect impact change changes case cases fact facts
    story stories news report reports article post comment comments statement statements interview letter data information details example kind type
    sort list line word words name names idea ideas view views opinion research study studies test tests history life lives death deaths event events
    moment night morning evening afternoon weekend time times date season start beginning end future past chance opportunity power force support help
    need needs use role job jobs work worker workers staff official officials authorities officer officers leader leaders expert experts author
    authors reader readers user users customer customers student students teacher website site page pages photo photos picture image images video
    videos book books movie film show series game games match player players coach fan fans money price prices cost costs value dollars euro euros
    pounds cents source sources spokesman spokesperson spokeswoman statement community society public body head hand hands face eyes car cars road
    street door room building step steps decision action actions activity activities meeting conference agreement deal attempt approach feature
    features product products version item items website email phone address update updates share today victim victims suspect incident scene
    thousands hundreds dozens million millions billion billions half quarter third majority couple rest advice tips guide guides best world things
    thing lot lots bit record records winner
  `,
  de: `
    tonne tonnen liter kubikmeter wörtchen index privatsphäre forum plattform sohle sterne beziehung beziehungen kommission ausschuss rat gericht
    polizei kirche nachfolger vorgänger kandidat kandidatin wahl wahlen kampagne krise quartal quartale jahrhunderts monats jahres zukunft gegenwart
    vergangenheit handel charakter regel regeln protokoll zweifel fenster telefon hause single paragraf vorname vornamen zustimmung fuß piloten stand
    siege schule schulen bedeutung text texte zeile zeilen drang gefahr gefahren angst symptome posten hölle liebe klarheit gläser teilnehmer
    teilnehmerinnen betreuer veranstaltung veranstalter ausgabe eintrag kommentar kommentare suche kategorie hinweis datenschutz impressum startseite
    anmeldung abo login druck gegner anhänger verfahren ermittlungen wirtschaft politik kultur sport wissen gesundheit panorama lokales region mensch
    menschen person personen mann männer frau frauen kind kinder familie familien leute freund freunde mitglied mitglieder gruppe gruppen team teams
    ort orte teil teile zahl zahlen prozent punkt punkte stelle stellen seite seiten fall fälle frage fragen antwort antworten grund gründe ergebnis
    ergebnisse folge folgen beispiel beispiele art arten weise form formen mal anfang beginn ende start schluss mitte zeit zeiten zeitpunkt zeitraum
    jahrzehnt jahrzehnte jahrhundert nacht mittag abend morgen nachmittag vormittag wochenende frühjahr sommer herbst winter saison moment augenblick
    leben tod welt land länder stadt städte gemeinde region regionen gebiet bereich bereiche haus häuser weg wege straße bild bilder foto fotos video
    text artikel bericht berichte angabe angaben aussage aussagen information informationen nachricht nachrichten mitteilung meldung interview
    gespräch gespräche wort worte name namen thema themen geschichte geschichten buch film serie spiel spiele spieler trainer mannschaft arbeit
    arbeiter job beruf hilfe kraft macht rolle ziel ziele plan pläne projekt projekte problem probleme lösung möglichkeit möglichkeiten chance chancen
    situation lage entwicklung entscheidung maßnahme maßnahmen unternehmen firma firmen markt kunde kunden preis preise kosten geld million millionen
    milliarde milliarden tausend tausende hundert hunderte dutzend dutzende hälfte viertel drittel mehrheit experte experten expertin leser leserin
    autor autoren sprecher sprecherin behörde behörden vertreter mitarbeiter chef chefin leiter leiterin staat regierung gesellschaft öffentlichkeit
    bevölkerung bürger system systeme programm daten quelle quellen uhr datum stunde blick kopf hand hände auge augen auto dinge ding sache sachen
    idee ideen meinung ansicht sinn studie studien untersuchung forscher wert werte menge reihe zusammenhang verfügung rahmen vergleich unterschied
    nähe höhe länge tour stück runde platz schritt schritte einsatz vorwurf vorwürfe verdacht opfer täter zeuge zeugen angebot angebote newsletter app
    website internet nutzer anzeige update jahreszeit erfolg bedarf umgang kontakt antrag wirkung art recht rechte gesetz euro tag tage
  `,
  fr: `
    attaque attaques commission conseil ministère assemblée comité tribunal cour vente ventes examen semestre trimestre journal élection candidat
    candidate campagne crise opération activité annonce proposition réforme réponse responsabilité conflit opposition projet personne personnes homme
    hommes femme femmes enfant enfants famille familles gens ami amis membre membres groupe groupes équipe équipes lieu lieux place partie parties
    part nombre chiffre chiffres point points niveau taux zone région côté maison pays monde état ville villes commune gouvernement entreprise
    entreprises société marché service services système programme projet plan politique problème problèmes question questions réponse raison raisons
    résultat résultats effet effets cas fait faits histoire nouvelles rapport article commentaire communiqué entretien lettre données information
    informations détails exemple type sorte liste ligne mot mots nom noms idée vue avis recherche étude études vie mort événement moment nuit matin
    soir journée soirée week-end temps fois date saison début fin avenir passé chance force aide besoin rôle travail emploi responsable responsables
    autorités chef leader expert experts auteur auteurs lecteur lecteurs site page photo photos image images vidéo livre film série match joueur
    joueurs argent prix coût valeur dollars euros source sources porte-parole communauté public tête main yeux voiture route rue décision action
    mesure mesures réunion accord produit produits version adresse victime victimes suspect milliers centaines dizaine dizaines moitié tiers majorité
    titre loi sujet sens cadre
  `,
  es: `
    fondo fondos ataque plataforma interior parlamento comisión consejo ministerio ayuntamiento junta cámara tribunal vecino vecinos protocolo
    emergencia maniobra anuncio propuesta respuesta reforma comienzo trabajador operación actividad crisis vecina policía elección votación candidato
    candidata campaña acto oposición responsabilidad responsabilidades conflicto persona personas hombre hombres mujer mujeres niño niños familia
    familias gente amigo amigos miembro miembros grupo grupos equipo equipos sitio zona región lado casa país países mundo estado ciudad ciudades
    pueblo municipio gobierno empresa empresas compañía sector mercado servicio servicios sistema programa proyecto plan planes política proceso
    problema problemas cuestión pregunta respuesta razón resultado resultados efecto cambio cambios caso casos hecho hechos historia noticia noticias
    informe artículo comentario comunicado entrevista carta datos información detalles ejemplo tipo lista línea palabra palabras nombre idea opinión
    investigación estudio estudios vida muerte evento noche día semana fecha temporada inicio comienzo futuro oportunidad poder fuerza apoyo ayuda
    necesidad papel trabajo empleo trabajadores responsable autoridades autoridad funcionario líder experto expertos autor lector usuario usuarios
    cliente clientes página foto fotos imagen imágenes vídeo video libro película serie partido jugador jugadores dinero precio precios valor dólares
    euros fuente fuentes portavoz comunidad sociedad público cabeza mano ojos coche calle decisión acción medida medidas reunión producto productos
    versión víctima víctimas sospechoso miles cientos decenas mitad tercio mayoría número punto puntos nivel situación título ley tema temas sentido
    marco objetivo juez director directora
  `,
  it: `
    commissione consiglio ministero comitato tribunale corte nord sud est ovest centro responsabilità elezione candidato campagna crisi operazione
    attività annuncio proposta riforma opposizione conflitto occasione occasioni persona persone uomo uomini donna donne bambino bambini famiglia
    famiglie gente amico amici membro membri gruppo gruppi squadra posto luogo zona regione lato casa paese paesi mondo stato città comune governo
    azienda aziende società mercato servizio servizi sistema programma progetto piano politica processo problema problemi questione domanda risposta
    ragione motivo risultato risultati effetto cambiamento caso casi fatto fatti storia notizia notizie rapporto articolo commento comunicato
    intervista lettera dati informazioni dettagli esempio tipo lista linea parola parole nome idea opinione ricerca studio studi vita morte evento
    momento notte mattina sera giorno giornata settimana data stagione inizio fine futuro passato occasione potere forza sostegno aiuto bisogno ruolo
    lavoro lavoratori responsabile autorità leader esperto esperti autore lettore utente utenti cliente sito pagina foto immagine immagini video libro
    film serie partita giocatore soldi prezzo prezzi valore dollari euro fonte fonti portavoce comunità pubblico testa mano occhi auto strada
    decisione azione misura misure riunione accordo prodotto prodotti versione vittima vittime migliaia centinaia decine metà maggioranza numero punto
    punti livello situazione legge tema senso direttore presidente
  `,
  pt: `
    comissão conselho ministério comitê tribunal câmara responsabilidade dirigente dirigentes treino treinos veículo veículos eleição candidato
    campanha crise operação atividade anúncio proposta reforma oposição conflito vírus pessoa pessoas homem homens mulher mulheres criança crianças
    família famílias gente amigo amigos membro membros grupo grupos equipe equipa local zona região lado casa país países mundo estado cidade cidades
    município governo empresa empresas companhia setor mercado serviço serviços sistema programa projeto plano política processo problema problemas
    questão pergunta resposta razão resultado resultados efeito mudança mudanças caso casos fato fatos facto história notícia notícias relatório
    artigo comentário comunicado entrevista carta dados informação informações detalhes exemplo tipo lista linha palavra nome ideia opinião pesquisa
    estudo estudos vida morte evento momento semana data temporada início futuro oportunidade poder força apoio ajuda necessidade papel trabalho
    emprego trabalhadores responsável autoridades autoridade líder especialista especialistas autor leitor usuário usuários cliente clientes site
    página foto fotos imagem imagens vídeo livro filme série jogo jogador jogadores dinheiro preço preços valor dólares reais euros fonte fontes
    porta-voz comunidade sociedade público cabeça mão olhos carro rua decisão ação medida medidas reunião acordo produto produtos versão vítima
    vítimas milhares centenas dezenas metade número ponto pontos nível situação lei tema temas área diretor presidente
  `,
  nl: `
    mens persoon personen man mannen vrouw vrouwen kind kinderen gezin familie vriend vrienden lid leden groep groepen team plek aantal procent punt
    punten niveau gebied regio kant huis land landen wereld staat stad steden gemeente overheid regering bedrijf bedrijven sector markt dienst
    diensten systeem programma project plan plannen beleid proces probleem problemen vraag vragen antwoord reden redenen resultaat gevolg gevolgen
    effect verandering geval gevallen feit feiten verhaal nieuws bericht rapport artikel reactie verklaring interview brief gegevens informatie
    voorbeeld soort lijst lijn woord woorden naam idee mening onderzoek studie leven dood gebeurtenis moment nacht ochtend avond dag dagen week datum
    seizoen begin einde toekomst verleden kans kracht steun hulp nodig rol werk baan werknemers verantwoordelijke autoriteiten leider expert experts
    auteur lezer gebruiker gebruikers klant klanten website pagina foto beeld beelden video boek film serie wedstrijd speler spelers geld prijs
    prijzen kosten waarde dollar euro bron bronnen woordvoerder gemeenschap samenleving publiek hoofd hand ogen auto weg straat beslissing actie
    maatregel maatregelen vergadering akkoord product producten versie slachtoffer slachtoffers duizenden honderden helft meerderheid tijd onderwerp
    wet
  `,
  nb: `
    menneske mennesker person personer mann menn kvinne kvinner barn familie venner medlem medlemmer gruppe gruppen lag sted plass del antall prosent
    poeng nivå område side hus land landet verden stat by byen kommune regjeringen selskap selskapet bedrift marked tjeneste system program prosjekt
    plan problem spørsmål svar grunn resultat effekt endring sak saken tilfelle faktum historie nyheter rapport artikkel kommentar intervju brev data
    informasjon eksempel type liste ord navn idé mening studie liv død hendelse øyeblikk natt morgen kveld dag uke dato sesong start slutt fremtid
    sjanse kraft støtte hjelp rolle arbeid jobb myndigheter leder ekspert forfatter leser bruker kunde side bilde bilder video bok film serie kamp
    spiller penger pris verdi kroner kilde talsmann samfunn hode hånd øyne bil vei gate beslutning tiltak møte avtale produkt offer tusenvis hundrevis
    halvparten flertall tid tema lov
  `,
  sv: `
    människa människor person personer man män kvinna kvinnor barn familj vänner medlem grupp lag plats del antal procent poäng nivå område sida hus
    land landet värld världen stat stad kommun regeringen företag bolag marknad tjänst system program projekt plan problem fråga frågor svar skäl
    resultat effekt förändring fall fakta historia nyheter rapport artikel kommentar intervju brev data information exempel typ lista ord namn idé
    åsikt studie liv död händelse ögonblick natt morgon kväll dag vecka datum säsong start slut framtid chans kraft stöd hjälp roll arbete jobb
    myndigheter ledare expert författare läsare användare kund bild bilder video bok film serie match spelare pengar pris värde kronor källa
    talesperson samhälle huvud hand ögon bil väg gata beslut åtgärd möte avtal produkt offer tusentals hundratals hälften majoritet tid ämne lag
  `,
  da: `
    menneske mennesker person personer mand mænd kvinde kvinder barn børn familie venner medlem gruppe hold sted plads del antal procent point niveau
    område side hus land landet verden stat by byen kommune regeringen selskab virksomhed marked tjeneste system program projekt plan problem
    spørgsmål svar grund resultat effekt ændring sag sagen tilfælde fakta historie nyheder rapport artikel kommentar interview brev data information
    eksempel type liste ord navn idé mening studie liv død hændelse øjeblik nat morgen aften dag uge dato sæson start slutning fremtid chance kraft
    støtte hjælp rolle arbejde job myndigheder leder ekspert forfatter læser bruger kunde billede billeder video bog film serie kamp spiller penge
    pris værdi kroner kilde talsmand samfund hoved hånd øjne bil vej gade beslutning møde aftale produkt offer tusindvis hundredvis halvdelen flertal
    tid emne lov
  `,
  fi: `
    ihminen ihmiset ihmisiä henkilö mies nainen lapsi lapset perhe ryhmä joukkue paikka osa määrä prosenttia piste taso alue puoli talo maa maailma
    valtio kaupunki kunta hallitus yritys yhtiö markkinat palvelu järjestelmä ohjelma hanke suunnitelma ongelma kysymys vastaus syy tulos vaikutus
    muutos tapaus tosiasia tarina uutiset raportti artikkeli kommentti haastattelu tieto tiedot esimerkki lista sana nimi ajatus mielipide tutkimus
    elämä kuolema tapahtuma hetki yö aamu ilta päivä viikko kausi alku loppu tulevaisuus mahdollisuus voima tuki apu rooli työ johtaja asiantuntija
    lukija käyttäjä asiakas kuva video kirja elokuva peli pelaaja raha hinta arvo euroa lähde yhteisö pää käsi auto tie katu päätös kokous sopimus
    tuote
  `,
  pl: `
    człowiek ludzie ludzi osoba osoby osób mężczyzna kobieta dziecko dzieci rodzina grupa zespół miejsce część liczba procent punkt poziom obszar
    strona dom kraj państwo świat miasto gmina rząd firma firmy rynek usługa system program projekt plan problem pytanie odpowiedź powód wynik skutek
    zmiana przypadek fakt historia wiadomość raport artykuł komentarz wywiad dane informacja informacje przykład rodzaj lista słowo nazwa pomysł
    opinia badanie życie śmierć wydarzenie moment noc rano wieczór dzień tydzień data sezon początek koniec przyszłość szansa siła wsparcie pomoc rola
    praca pracownik władze lider ekspert autor czytelnik użytkownik klient zdjęcie wideo książka film serial mecz zawodnik pieniądze cena wartość
    złotych źródło rzecznik społeczeństwo głowa ręka samochód droga ulica decyzja działanie spotkanie umowa produkt ofiara tysiące setki połowa
    większość czas temat prawo
  `,
  ru: `
    человек люди людей мужчина женщина ребенок дети детей семья группа команда место часть количество число процент процентов пункт уровень область
    сторона дом страна страны мир города город государство правительство компания компании рынок услуга система программа проект план проблема вопрос
    вопросы ответ причина результат результаты эффект изменение случай случаи факт история новости новость отчет статья комментарий интервью данные
    информация пример тип список слово имя идея мнение исследование жизнь смерть событие момент ночь утро вечер день неделя дата сезон начало конец
    будущее шанс сила поддержка помощь роль работа сотрудник власти лидер эксперт автор читатель пользователь клиент фото видео книга фильм сериал
    матч игрок деньги цена цены стоимость рублей долларов источник общество голова рука машина дорога улица решение действие встреча договор продукт
    жертва тысячи сотни половина большинство время тема закон слова словам пресс-служба сообщение житель жители
  `,
  tr: `
    türk türkler insan insanlar kişi kişiler erkek kadın kadınlar çocuk çocuklar aile grup takım yer bölüm sayı yüzde nokta düzey bölge taraf ev ülke
    ülkeler dünya devlet şehir kent hükümet şirket şirketler sektör piyasa hizmet sistem program proje plan sorun soru cevap neden sonuç etki değişim
    durum olay gerçek hikaye haber haberler rapor makale yorum açıklama röportaj veri bilgi örnek tür liste kelime isim ad fikir görüş araştırma
    çalışma hayat ölüm an gece sabah akşam gün hafta tarih sezon başlangıç son gelecek fırsat güç destek yardım rol iş çalışan yetkili yetkililer
    lider uzman yazar okuyucu kullanıcı müşteri fotoğraf görüntü video kitap film dizi maç oyuncu para fiyat değer lira kaynak toplum baş el araba yol
    sokak karar toplantı anlaşma ürün binlerce yüzlerce yarısı çoğunluk konu yasa katılan basın
  `,
  hu: `
    ember emberek személy férfi nő gyerek gyermek család csoport csapat hely rész szám százalék pont szint terület oldal ház ország világ állam város
    kormány cég vállalat piac szolgáltatás rendszer program projekt terv probléma kérdés válasz ok eredmény hatás változás eset tény történet hír
    hírek jelentés cikk interjú adat információ példa lista szó név ötlet vélemény kutatás élet halál esemény pillanat éjszaka reggel este nap hét
    dátum kezdet vég jövő esély erő támogatás segítség szerep munka vezető szakértő szerző olvasó felhasználó kép videó könyv film meccs játékos pénz
    ár érték forint forrás társadalom fej kéz autó út utca döntés találkozó termék idő téma törvény
  `,
  id: `
    orang warga masyarakat laki perempuan anak keluarga kelompok tim tempat bagian jumlah persen titik tingkat daerah wilayah sisi rumah negara dunia
    kota pemerintah perusahaan pasar layanan sistem program proyek rencana masalah pertanyaan jawaban alasan hasil dampak perubahan kasus fakta cerita
    berita laporan artikel komentar wawancara data informasi contoh jenis daftar kata nama ide pendapat penelitian hidup kematian acara saat malam
    pagi sore hari minggu tanggal musim awal akhir masa kesempatan kekuatan dukungan bantuan peran kerja pekerjaan pejabat pemimpin ahli penulis
    pembaca pengguna pelanggan foto gambar video buku film pertandingan pemain uang harga nilai rupiah sumber kepala tangan mobil jalan keputusan
    pertemuan produk ribuan ratusan waktu hukum upaya pihak
  `,
  vi: `
    người dân đàn phụ nữ trẻ em gia đình nhóm đội nơi phần điểm mức nhà nước thế giới thành phố chính phủ công ty thị trường dịch vụ hệ thống chương
    trình dự án kế hoạch vấn đề câu hỏi kết quả thay đổi trường hợp tin tức báo cáo bài viết thông tin ví dụ danh sách từ tên ý kiến nghiên cứu cuộc
    sống sự kiện đêm sáng chiều tối ngày tuần tháng thời gian
  `,
  ar: `
    شخص أشخاص رجل رجال امرأة نساء طفل أطفال أسرة عائلة مجموعة فريق مكان جزء نسبة نقطة مستوى منطقة المنطقة مناطق جانب بيت منزل دولة الدولة الدول بلد
    البلاد بلاد العالم عالم مدينة المدينة حكومة الحكومة شركة الشركة شركات سوق خدمة خدمات نظام برنامج مشروع خطة مشكلة سؤال سبب نتيجة نتائج تأثير تغيير
    حالة حالات قصة خبر أخبار تقرير مقال تصريح تصريحات مقابلة بيانات معلومات مثال نوع قائمة كلمة اسم فكرة رأي دراسة حياة الحياة وفاة حدث لحظة ليلة صباح
    مساء أسبوع شهر سنة عام بداية نهاية مستقبل فرصة قوة القوات دعم مساعدة دور عمل العمل مسؤول السلطات قائد خبير كاتب صورة صور فيديو كتاب فيلم مباراة
    المباراة لاعب لاعبين مال سعر أسعار قيمة دولار مصدر مصادر المجتمع رأس يد سيارة طريق شارع قرار إجراء إجراءات اجتماع اتفاق منتج ضحية ضحايا آلاف مئات
    نصف وقت الوقت موضوع قانون الناس المواطنين بيان مليون مليار وكالة
  `,
  fa: `
    مردم شخص افراد مرد زن کودک خانواده گروه تیم محل بخش درصد سطح منطقه خانه کشور جهان شهر دولت شرکت بازار سیستم برنامه طرح مشکل سوال دلیل نتیجه تغییر
    مورد خبر گزارش مقاله اطلاعات نام نظر مطالعه زندگی مرگ شب صبح هفته ماه آغاز پایان آینده فرصت قدرت حمایت کمک نقش کار مسئول عکس فیلم کتاب بازی بازیکن
    پول قیمت منبع جامعه خودرو راه تصمیم جلسه محصول هزار زمان موضوع قانون
  `,
  ur: `
    افراد شخص مرد خواتین بچے خاندان گروپ ٹیم جگہ حصہ فیصد علاقے علاقہ گھر ملک دنیا شہر حکومت کمپنی نظام منصوبہ مسئلہ سوال وجہ نتیجہ معاملہ خبر رپورٹ
    بیان معلومات نام رائے زندگی موت رات صبح دن ہفتہ مہینہ وقت آغاز مستقبل طاقت مدد کردار کام حکام ماہرین تصویر ویڈیو کتاب فلم میچ کھلاڑی پیسے قیمت
    ذرائع فیصلہ اجلاس لوگ لوگوں عوام بات
  `,
  he: `
    איש אנשים גבר אישה נשים ילד ילדים משפחה קבוצה מקום חלק מספר אחוז אחוזים נקודה רמה אזור צד מדינה המדינה עולם העולם עיר העיר ממשלה הממשלה חברה החברה
    שוק שירות מערכת תוכנית בעיה שאלה סיבה תוצאה שינוי מקרה עובדה סיפור חדשות דוח כתבה מידע דוגמה סוג רשימה מילה שם רעיון דעה מחקר חיים מוות אירוע רגע
    לילה בוקר ערב שבוע חודש התחלה סוף עתיד כוח תמיכה עזרה תפקיד עבודה תמונה וידאו ספר סרט משחק שחקן כסף מחיר שקלים מקור ציבור ראש החלטה פגישה מוצר
    אלפי זמן הזמן נושא חוק
  `,
  hi: `
    व्यक्ति आदमी महिला महिलाओं बच्चे बच्चों परिवार समूह टीम जगह हिस्सा संख्या प्रतिशत स्तर क्षेत्र तरफ देश दुनिया राज्य शहर गांव सरकार कंपनी बाजार
    सेवा व्यवस्था योजना समस्या सवाल जवाब कारण नतीजे असर बदलाव मामला मामले मामलों कहानी खबर रिपोर्ट बयान जानकारी उदाहरण सूची शब्द नाम राय जीवन जिंदगी
    मौत घटना रात सुबह शाम सप्ताह महीने शुरुआत अंत भविष्य मौका ताकत मदद भूमिका काम नौकरी अधिकारी अधिकारियों नेता फोटो वीडियो किताब फिल्म मैच खिलाड़ी
    पैसे कीमत रुपये रुपए करोड़ लाख हजार स्रोत समाज हाथ गाड़ी सड़क फैसला बैठक उत्पाद लोग वक्त स्थिति कार्रवाई
  `,
  th: `
    ประชาชน ผู้ชาย ผู้หญิง เด็ก ครอบครัว กลุ่ม ทีม สถานที่ จำนวน ระดับ พื้นที่ บ้าน ประเทศ โลก เมือง จังหวัด รัฐบาล บริษัท ตลาด บริการ ระบบ โครงการ
    แผน ปัญหา คำถาม เหตุผล ผลการ ข่าว รายงาน ข้อมูล ตัวอย่าง ชื่อ ความเห็น ชีวิต เหตุการณ์ คืน เช้า สัปดาห์ เดือน งาน ภาพ วิดีโอ หนังสือ ราคา เงิน บาท
    ถนน
  `,
}
