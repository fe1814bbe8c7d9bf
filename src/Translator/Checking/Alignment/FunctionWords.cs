using System.Collections.Frozen;
using Translator.Segmenting;

namespace Translator.Checking.Alignment;

/// <summary>
/// What the small words of Urdu answer to in English. Word lists give them senses that fit no sentence, and counts
/// over one document link them with everything; so they are written down.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<ulong, int[]> English = Read("""
        میں: in i into at during; مجھ: me i; مجھے: me i; میرا میری میرے: my mine; ہم: we us; ہمیں: us we; ہمارا ہماری ہمارے: our ours
        تم: you; تمہیں تمھیں: you; تمہارا تمہاری تمہارے تمھارا تمھاری تمھارے: your yours; تو: then you; تیرا تیری تیرے: your thy
        آپ: you your; آپکا آپکی آپکے: your; وہ: he she it they that those; یہ: this it these that he she they
        اس: he she it this that his her its him; اسے: him her it he she; ان: they their them these those his he; انہیں انھیں: them they him
        انہوں انھوں: they he she; اپنا اپنی اپنے: his her their its my your our own; خود: himself herself itself themselves self
        جو: who which that what; جس: which whom who whose that; جن: which whom who whose those; جسے جنہیں جنھیں: whom which who
        جنہوں جنھوں: who; کون: who; کس: whom which what who whose; کسی: someone any some; کسے: whom; کوئی: some any someone no nobody anyone a
        کچھ: some something few; کیا: what did do does is are; کیوں: why; کب: when; کہاں: where; کیسے کیسا کیسی: how; کتنا کتنی کتنے: how many much
        جب: when while; تب: then; اب: now; ابھی: now just yet; کبھی: ever never sometimes; یہاں ادھر: here; وہاں ادھر: there; جہاں: where
        پر پہ: on at upon; سے: from with by than since of; تک: to until till up; کو: to; کا کی کے: of; لیے لئے: for to; ساتھ: with along together
        بعد: after later; پہلے: before ago first earlier; قبل: before ago; درمیان: between among; دوران: during while; اندر: inside in within into
        باہر: outside out; اوپر: above up over on; نیچے: below under down; سامنے: front before; پیچھے: behind; پاس: near with have has had
        قریب: near close about; علاوہ: besides also; سوا: except; بغیر: without; بارے: about; متعلق: about; مطابق: according; تحت: under
        خلاف: against; باوجود: despite; باعث سبب: because due; وجہ: because reason due; ذریعے ذریعہ: through by via; طرف جانب: towards toward to side
        طرح: like as way; طور: as; بجائے: instead; مانند: like; والا والی والے: who; اور: and; یا: or; و: and; لیکن مگر: but; بلکہ: but rather
        کہ: that; اگر: if; تاکہ: so that; کیونکہ چونکہ: because since as; حالانکہ اگرچہ: although though; تاہم البتہ: however; جبکہ: while whereas
        بھی: also too even; ہی: only very same; صرف محض: only just; نہ: no not nor neither; نہیں: not no never nobody nothing don't didn't doesn't isn't wasn't can't won't
        مت: not don't; ایک: a an one; بہت: very much many lot too so; زیادہ: more much most many too; کم: less few; سب: all everyone everything
        سارا ساری سارے: all whole; تمام: all; ہر: every each; دونوں: both; کئی: many several; چند: few some; بعض: some; دوسرا دوسری دوسرے: other another second
        ہے: is has are; ہیں: are is have; تھا تھی: was had were; تھے تھیں: were was had; ہوں: am are be; ہو: be is are become; ہوا ہوئی ہوئے: was were happened became been
        ہونا ہونے: be being become; ہوتا ہوتی ہوتے: is are be was happens; ہوگا ہوگی ہوں گا گی گے: will shall would be
        رہا رہی رہے: is are being been was were; چکا چکی چکے: has have had already been; گیا گئی گئے گئیں: went was were gone been; جا: go
        جانا جاتا جاتی جاتے جائے جائیں: go goes is are be going; کر: and by; کرنا کرنے کرتا کرتی کرتے کرے کریں: do does to doing
        کیا: did done; دیا دی دیے دینا دینے: gave give given; لیا لی لینا لینے: took take taken; سکتا سکتی سکتے سکا سکے سکیں: can could able
        چاہیے چاہئے چاہئیں چاہییں: should must need needs; پڑا پڑے پڑتا پڑتی گا: had must; لگا لگی لگے: began started seemed
        یعنی: that namely; شاید: perhaps maybe; ہاں: yes; جی: yes; ضرور: certainly surely definitely; پھر: then again; لہذا: therefore so; چنانچہ: so therefore
        """);

    // What English has and Urdu has not.
    private static readonly FrozenSet<ulong> OftenAlone = WordKey.SetOf("the a an to do does did of that it there will would be been has have had is are was were");

    // Urdu's marks of case and aspect, which English shows by order and form.
    private static readonly FrozenSet<ulong> OftenSilent =
        WordKey.SetOf("نے کو کا کی کے سے ہے ہیں تھا تھی تھے گا گی گے رہا رہی رہے گیا گئی گئے دیا دی دیے لیا لی لیے کر تو ہی ہوا ہوئی ہوئے کرنا کرنے ہونے ہو جاتا جاتی جاتے کیا کی");

    /// <summary>The English that a small word of Urdu answers to, by <see cref="Vocabulary"/>'s identities; none for other words.</summary>
    public static int[] Of(ulong urdu) => English.GetValueOrDefault(urdu) ?? [];

    /// <summary>True for an English word that often answers to no word.</summary>
    public static bool IsOftenAlone(ulong english) => OftenAlone.Contains(english);

    /// <summary>True for an Urdu word that often answers to no word.</summary>
    public static bool IsOftenSilent(ulong urdu) => OftenSilent.Contains(urdu);

    private static FrozenDictionary<ulong, int[]> Read(string table)
    {
        var words = new Dictionary<ulong, HashSet<int>>();
        foreach (var entry in table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (urdu, english) = (entry[..entry.IndexOf(':', StringComparison.Ordinal)], entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var word in urdu.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = WordKey.Of(UrduKey.Of(word));
                if (!words.TryGetValue(key, out var answers))
                    words[key] = answers = [];
                answers.UnionWith(english.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(answer => Vocabulary.Identity(answer, WordKey.Of(answer))));
            }
        }

        return words.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
