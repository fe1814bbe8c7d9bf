using System.Collections.Frozen;

namespace Translator.Reading.Languages;

/// <summary>The commonest little words of each language that has to be told from Urdu, as <see cref="WordKey"/> folds them. A word in two lists would tell nothing, so none is.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> Urdu = Folded(
        "کے میں ہے کی کا سے اور کو نے پر یہ ہیں تھا تھی تھے تھیں ایک اس ان بھی نہیں کر گیا گئی گئے ہو وہ جو تو ہم کیا کیوں کیسے کہاں کب " +
        "رہا رہی رہے ہوا ہوئی ہوئے ہوں گا گی گے تک لیے ساتھ بعد پہلے جب تب اب پھر لیکن مگر اگر کوئی کچھ سب اپنے اپنی اپنا میرا میری میرے " +
        "ہمارا ہماری ہمارے آپ تم مجھے ہمیں انہیں اسے جس جن کسی وجہ طرح بہت والا والی والے کرنا کرنے کرتے کرتا کرتی دیا دی دیے لیا لی جا جاتا " +
        "سکتا سکتی سکتے چاہیے نہ ہی صرف دونوں یا بلکہ کیونکہ چنانچہ تاہم جبکہ جیسے ایسے ویسے یہاں وہاں ادھر اندر باہر اوپر نیچے بغیر");

    public static readonly FrozenSet<string> Arabic = Folded(
        "في إلى عن أن إن هذا هذه التي الذي الذين ذلك تلك كان كانت قال قالت هو هي هم لم لن قد ثم أو إلا بين عند كل بعض مع منه فيه عليه له لها لهم " +
        "وقد وهو وهي ولا وما فإن إنه أنه كما حتى نحن أنا أنت يا أيها لقد ليس بسم رب ربنا اللهم");

    public static readonly FrozenSet<string> Persian = Folded(
        "از در را این آن است بود شد برای می خود های ها شود کرد کند باید نیست هست اند بودند شده کرده چون چه ای تا اما هر همه دیگر آنها ما شما " +
        "بی نمی چو گر گفت دارد داشت توان خواهد باشد مرا ترا اگرچه زیرا ز امروز خیلی کجا هنوز کس همین چنین");

    /// <summary>Latin spellings of Urdu words that English does not have.</summary>
    public static readonly FrozenSet<string> RomanUrdu = Plain(
        "hai hain hei mein mai mei ka ki ke kay ko se sey nahi nahin nai kya kia aur yeh ye yay wo woh tha thi thay thein kar karo karna karne " +
        "karta karti karte raha rahi rahe rahay hoon hun hon ho bhi kuch kuchh apna apni apne apnay mera meri mere meray tera teri tere aap ap tum tumhara " +
        "hum humein hamain hamara hamari humara kyun kyu kyon kaise kaisa kaisi jab tab tak lekin magar agar phir pher bohat bahut bohot acha achha achi " +
        "accha ghar logon baat baatein gaya gayi gaye gye gai liye liay wala wali wale walay sab koi jo toh abhi yahan wahan kahan yahaan unka unki " +
        "uska uski uske iska iski iske mujhe mujhay tumhe usne unhon hua hui hue huay sakta sakti sakte chahiye chahta chahte aaj kal din raat subah shaam dost " +
        "dil zindagi pyar mohabbat allah khuda shukriya salam janab sahib bhai behan baji ammi abbu beta beti bacha bache bachay larka larki paisa paise kaam kam " +
        "waqt pani khana chai dukan bazar sheher shehar mulk hukumat awam taleem sehat mausam garmi sardi barish ne pe ik aik ek teen panch das " +
        "sirf bilkul zaroor zaruri pehle pehlay baad saath sath andar bahar upar neeche samne pas paas taraf tarah jaise jese waise aise itna kitna jitna sabse " +
        "dena diya di dein lena liya le lo jana jata jati jate aana aaya aayi aye gya jao chalo chal dekho dekha suno suna bola kaha kehna kehte kehta bataya " +
        "pata malum maloom samajh yaad khush udas pareshan theek thik haan han jee ji na mat kisi kisne jis jin unko usko isko inko apko aapko tumko humko mujhko " +
        "saaf itni aayen aayenge aayein idhar udhar zara jaldi sahiba aaye bolo karein karen kab mila milay");

    /// <summary>Words of English that Roman Urdu does not have.</summary>
    public static readonly FrozenSet<string> English = Plain(
        "the of and to in is was for that with on as are this be at by from have has had it its not he she they his her their our your my we you i an a " +
        "will would can could should may might must do does did been being were which who what when where why how there here than then these those " +
        "also but if because while after before about into over under between through during all some any each every no more most other such only " +
        "own same so very just new said says first last many much one two three report according university government minister pakistan please all rights reserved");

    private static FrozenSet<string> Folded(string words) =>
        words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Plain(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
