/** As in `grammar-words`: Slavic, Turkic, Uralic, Semitic, Indic and East Asian languages. */
export const MORE_GRAMMAR: Readonly<Record<string, string>> = {
  pl: `
    twój twoja twoje twojej twoim twoich nasz nasza nasze naszej wasz wasza aby albo ale ani aż bardziej bardzo bez bo bowiem był była było były będą
    będzie być chce choć ciągle co coraz czego czy czyli dalej dla dlaczego dlatego do dobrze dopiero druga drugi drugiego dwa dwie dziś gdy gdyby
    gdzie go ich im inne innych inny iż ja jak jakie jako jeden jednak jednym jego jej jest jeszcze jeśli jeżeli już kiedy kilka kolejny kolejne każdy
    która które którego której który których którzy kto lat lecz lub ma mają mam między mieć miał może można mówi musi my na nad nadal najbardziej
    należy nam nas nawet nic nich nie niej niektóre nigdy nim niż no nowe nowy nowa obecnie od ok około on ona one oni oraz ostatni ostatnie oto po
    pod podczas ponad poza powiedział pierwsza pierwsze pierwszy pierwszego potem poprzez prawie przed przede przez przy raz razem również sam są się
    skąd swój swoje swoich ta tak taka takie także tam te tego tej temu ten teraz też to trzeba trzeci trzy tu tutaj twierdzi tych tylko tym u w warto
    we więc więcej wiele wielu wraz wszyscy wszystkie wszystko wtedy według z za zawsze ze zł zostać został została zostało
  `,
  cs: `
    aby ale ani asi až bez bude budou by byl byla byli bylo být co což další dalších dnes do docela dva druhý ho chce i jak jako je jeho jejich její
    jen jenom ještě již jsem jsme jsou k kam každý kde kdo kdy když která které kteří který ke let má mají mezi mít může musí my na nad naše ne nebo
    nebyl nejen než nic není o od on ona oni pak po pod podle pokud pouze právě pro proč proti proto protože první před přes při rok roce roku řekl s
    se si sice stále svůj své svých ta tak také takže tam tedy ten tento teď to toho tím třeba tři tu už v ve velmi vše všechno však více z za zatím
    ze že
  `,
  ru: `
    а без более больше будет будут бы бывший была были было быть вам вас вдруг ведь весь во вообще вот впервые время все всегда всего всех всю вы где
    говорит год года году да давно даже два две двух дело день до другие другой его ее её ей если есть еще ещё ж же за заявил заявила здесь и из или
    именно им иногда их к каждый как какая какой когда которая которого которое которой которые который которых кроме кто куда ли либо лишь лучше
    между меня мне много можно может мой моя мы на над надо наконец нас наш не него неё ней некоторые нельзя несколько нет ни нибудь никогда ним них
    ничего но новый новые ну о об один одна однако около он она они опять особенно от отметил очень первый первая первого перед по под после последний
    последние пока поэтому почему почти при примерно про просто против раз разве рассказал с сам самый сами свой свои своего своей своих себе себя
    сегодня сейчас сказал сначала снова со согласно сообщает сообщил сообщили среди стал стали стало так такая также такие такой там те тем теперь то
    тогда того тоже только том тот три ту тут ты тысяч миллионов у уже хорошо хоть чего чей чем через что чтоб чтобы чуть эта эти этим этих это этого
    этой этом этот эту я также второй вторая третий третья
  `,
  uk: `
    а або але без більше був була були було бути буде будуть вже ви від він вона вони воно все всі втім де для до є за зараз з із й його її їх і
    іншого інші коли котрий лише між мене мені ми може на над навіть нас наш не нею ним них ні ніж ну о об один одна однак одного окрім ось перед
    перший перша під після по поки при про проти раз разом роки року років сам саме себе свій свої своїх сказав сьогодні та так також такий там тепер
    ти то тобто тоді той тому три ту тут у уже хоча хто це цього цей цієї ці чи через що щоб я як яка який якого якої які яких якщо другий нових новий
  `,
  tr: `
    acaba ancak ardından aslında artık aynı ayrıca az bazı belki ben beni benim beri beş bile birçok biri birkaç birlikte bizim biz böyle bu buna
    bundan bunlar bunu bunun burada bütün büyük çünkü da dahi de dedi defa değil devam diğer doğru dolayı dört edecek eden ederek edildi edilen en
    etti ettiği etmek fakat göre gün güzel hâlâ halen hangi hatta hem henüz hep hepsi her herhangi herkes hiç hiçbir iki ikinci ilgili ilk ilişkin iyi
    işte itibaren kadar karşı kez kendi kendine ki kim kimse konusunda küçük madem mi mu mı neden nedeni nasıl ne nerede o oldu olduğu olduğunu olacak
    olmak on ona onlar onlara onu onun onlar orada önce önemli önümüzdeki öyle özel rağmen sadece sanki sayın sahip sen siz son söyledi söz şey şeyler
    şimdi şöyle şu tarafından tarafından tek tüm üç üçüncü üzere üzerinde var ve veya verdi ya yani yapılan yaptığı yapan yeni yer yerine yine yok yıl
    yılında yüzde zaman
  `,
  hu: `
    abban ahhoz ahogy ahol aki akik akkor alatt amely amelyek ami amikor amit annak arra az azért aztán azonban azt azzal bár be belül csak ebben első
    egy egyes egyik egyéb egész ehhez ekkor éppen ennek erre és ez ezek ezen ezért ezt ezzel fel felett hanem három hiszen hogy hogyan ide igen ill
    ilyen is ismét itt jó jobban jól kell kellett két kettő ki kívül közben közel között közül lehet lehetett lesz lett le maga már más második meg
    még mellett mely mert mi mind minden mindig mint mintha most nagy nagyobb nagyon nem néha nekem neki nélkül néhány nincs olyan össze ott pedig
    persze rá sem semmi sok sokkal során szemben szerint szinte talán te tehát teljes több tovább továbbá több újra új után utolsó vagy való valaki
    valami van vannak vele vissza volna volt voltak
  `,
  id: `
    ada agar antara apa atas atau bagi bahwa banyak baru beberapa begitu belum berbagai berkata bersama bisa bukan cara dalam dapat demikian di dia
    dilakukan diri dua harus hal hanya hari hingga ia ingin itulah jadi jika juga kami kali kamu karena kata katanya ke kedua kembali kepada kini kita
    lagi lain lalu lebih maka mana masih masing maupun melalui memang memiliki menjadi menurut mereka merupakan namun nanti oleh orang para pernah
    pertama pukul pun saat saja salah sama sampai sangat satu saya sebagai sebelum sebelumnya sebuah secara sedang sehingga sejak sejumlah selain
    selama seluruh semua seorang seperti serta sesuai setelah setiap siapa sudah supaya tahun tanpa tapi telah tempat tentang terhadap terjadi terkait
    termasuk tetap tetapi tiga tidak turut ujar ujarnya untuk usai waktu walaupun
  `,
  vi: `
    ai anh bà bạn bằng bị bởi các cái cần càng chỉ chiếc cho chưa chúng có con cùng cũng cứ đã đang đây để đến đều điều do đó được gì giữa hai hay hơn
    hoặc khác khi không là lại làm lên lúc mà mình một mỗi mới nào này năm nên nếu ngay nhất như nhưng những nhiều ở ông phải qua ra rằng rất rồi sau
    sẽ số tại thấy theo thế thì thêm tới trên trong trước từ từng và vào vẫn về vì việc với vừa xuống
  `,
  el: `
    αλλά αν από αυτά αυτές αυτή αυτό αυτός αφού για γιατί δεν δηλαδή εάν είναι είχε εκεί ενώ ένα ένας επίσης έχει έχουν ήταν και κατά κάθε κάτι με
    μετά μέχρι μια μία μόνο να όλα όλοι όμως όπου όπως ότι ούτε πάνω παρά περίπου πιο ποιος πολύ πρέπει πριν προς πρώτη πρώτος πως στα στη στην στις
    στο στον στους συν σύμφωνα τα τη την της τι τις το τον του τους τότε των ώστε
  `,
  ar: `
    أبرز أثناء أحد إحدى أخرى أخير أخيرا إذ إذا أضاف أضافت أعلن أعلنت أكثر أكد أكدت ألا إلا التى الذين الا الى اللذين أم أما أمام أمس أن أنا أنه أنها
    أو أول أولى أي أيضا أيضاً إن إنه إنها أوضح أوضحت أشار أشارت ان اي أين باسم بأن بسبب بشأن بشكل بعض بل بما بن بها به بهذا بينما بين تحت تكون تلك تم
    ثالث ثان ثاني ثلاثة ثم جدا جديد جديدة جميع حاليا حتى حسب حول حيث حين خارج خاص خاصة خلال داخل دون ذات ذلك ذكر ذكرت رغم سوف سيكون شخص ضد ضمن ضمن عبر
    عدد عدم عدة عند عندما غير فإن فقد فقط فوق فيما فيه فيها قال قالت قام قبل قد كافة كان كانت كانوا كبير كبيرة كذلك كل كلا كما كيف لأن لا لدى لذلك لقد
    لكن لكنه لم لماذا لن له لها لهم ليس ليست ما ماذا مثل مجرد مختلف مرة مما منذ منه منها مهم نحو نحن نفس نفسه هل هم هنا هناك هو هؤلاء هي وقت يتم يجب
    يكون يمكن يوم عام العام اليوم الآن الأول الأولى الثاني الثانية الثالث الجديد الجديدة الماضي الماضية المقبل المقبلة القادم الحالي الحالية وأضاف
    وأكد وأوضح وأشار وقال وقالت وكان وكانت ولكن ومن وهو وهي وفي وعلى وأن وإن وقد ولا ولم وما وذلك فى
  `,
  fa: `
    هزار میلیارد میلیون تومان ریال تریلیون آن آنها آیا از اگر اما امروز اند او اول ای این اینکه با باشد باید بر برای بسیار بعد بود بوده به بیش بین پس
    پیش تا تر ترین توسط جدید چرا چند چه چون حال خود خواهد داد دارد دارند در درباره دو دوم دیگر را روز روی زیر سال سپس سوم شد شدن شده شود طبق علیه غیر
    فقط قبل کرد کردن کرده کند کنند که گفت ما مانند مورد می میلیون نه نیز نیست نمی ها های هر هم همچنین همه هنوز هیچ و وی ی یا یک یکی
  `,
  ur: `
    آپ اس اسی ان انہیں اب ابھی اپنی اپنے اپنا اگر بعد بہت بن پر پہلی پہلے پھر تاہم تک تو تمام تین جا جائے جاتا جب جس جن جو جیسے حوالے دو دوران دوسرے
    دوسری دونوں ذریعے سے سال سامنے سب ساتھ صرف طرح طور علاوہ کا کئی کچھ کہ کہا کہنا کو کوئی کی کیے کیلئے کے لیے لئے لیکن مطابق مزید نے نئی نئے وہ والی
    والے وجہ ہر ہم ہو ہونے ہی یا یعنی
  `,
  he: `
    אבל או אולי אותו אותה אותם אז אחד אחרי אחרת אחת אי אין איך אך אל אלה אלו אם אמר אמרה אנחנו אני אנשים אף אפשר אשר את אתה בו בין בה בהם ביותר בית
    בכל בלבד במקום בעוד בעקבות בפני בשל גם דבר דרך הוא היא היה היו היום היתה הייתה הם הן הנה הרבה הזה הזאת השנה וגם והוא ועל ועם זאת זה זו חדש חדשה יש
    יהיה יותר ידי יום כאן כאשר כבר כדי כי כך כל כמה כמו כן לא לאחר לה להיות לו לי לכל למה לפי לפני מאוד מאז מה מי מן מול מתוך נגד נוספת סביב עד עוד
    עכשיו על עם עצמו עשה פה פי פעם פחות צריך רק של שלא שלו שלה שלהם שם שני שתי שלוש שנה שנים תחת תוך הראשון הראשונה השני
  `,
  hi: `
    अगर अपना अपनी अपने अब अभी अन्य आज आप आदि इन इस इसका इसकी इसके इससे इसी इसे उन उनका उनकी उनके उन्हें उन्होंने उस उसका उसकी उसके उसे एक एवं ऐसा ऐसे
    और कई कम करता करते करना करने करें कल कहते कहना कहां का काफी कि किया किए किसी की कुछ के केवल कैसे को कोई कौन क्या क्यों क्योंकि खुद गई गए गया घर
    चार चाहिए जब जहां जा जाता जाती जाते जाने जिस जिसे जिसमें जो जैसे तक तब तथा तरह तीन तो था थी थे दिया दी दिन दूसरे दूसरी दे देना देने दो दोनों
    द्वारा नहीं ना ने नई नए नया पर पहले पहली पहला पास पूरी पूरे फिर बड़ा बड़ी बड़े बहुत बात बाद बारे बार बीच भी मगर मुझे में मेरे मैं यदि यह यहां या
    ये रहा रही रहे रूप लगा लिए लिया ले लेकिन लोग लोगों वह वहीं वहां वाला वाली वाले वे शामिल सकता सकते सब सबसे सभी समय साल साथ सामने से हम हमारे हर ही
    हुआ हुई हुए हूं है हैं हो होगा होता होती होते होना होने
  `,
  th: `
    กล่าว กว่า กับ การ ก็ ขณะ ขอ ของ ขึ้น ครั้ง คือ ความ จะ จาก จึง ซึ่ง ณ ด้วย ด้าน ดัง ได้ ตั้งแต่ ตาม แต่ ต่อ ต้อง ถึง ถูก ที่ ทั้ง ทาง ทำ ทำให้
    นั้น นำ นี้ ใน บน บาง เป็น ไป ผู้ พบ เพราะ เพื่อ เพียง มา มาก มี แม้ ไม่ ยัง รวม ระหว่าง ราย แล้ว และ ว่า ส่วน สามารถ สำหรับ หนึ่ง หรือ หลัง หลาย
    ให้ อย่าง อยู่ อาจ อีก เอง โดย เมื่อ เวลา วัน ปี คน
  `,
}
