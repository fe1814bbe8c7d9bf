namespace Translator.Translating.Embedded;

/// <summary>Takes Urdu verb words apart: every stem and form that a word's ending allows. Look-up decides which exist.</summary>
public static class VerbParadigm
{
    private static readonly Dictionary<string, VerbReading[]> Irregular = Build();

    /// <summary>Every reading of the word's ending, the most specific first.</summary>
    public static IEnumerable<VerbReading> Readings(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
        {
            foreach (var reading in known)
                yield return reading;
        }

        foreach (var (ending, form, person, plural, feminine) in Endings)
        {
            if (word.Length > ending.Length + (form == VerbForm.Perfective && ending.Length == 1 ? 1 : 0) && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var root = Root(word[..^ending.Length]);
                if (form != VerbForm.Perfective || root is not ("کر" or "جا" or "دے" or "لے" or "ہو"))
                    yield return new VerbReading(root, form, person, plural, feminine);
            }
        }

        yield return new VerbReading(word, VerbForm.Root);
    }

    /// <summary>The stem as the lexicon knows it: the stems of دینا and لینا end in another letter before an ending.</summary>
    public static string Root(string stem) => stem switch { "دی" => "دے", "لی" => "لے", _ => stem };

    /// <inheritdoc cref="Root(string)"/>
    public static ReadOnlySpan<char> Root(ReadOnlySpan<char> stem) => stem switch { "دی" => "دے", "لی" => "لے", _ => stem };

    private static readonly (string Ending, VerbForm Form, int Person, bool Plural, bool Feminine)[] Endings =
    [
        ("نا", VerbForm.Infinitive, 3, false, false),
        ("نے", VerbForm.Infinitive, 3, true, false),
        ("نی", VerbForm.Infinitive, 3, false, true),
        ("نیں", VerbForm.Infinitive, 3, true, true),
        ("تا", VerbForm.Imperfective, 3, false, false),
        ("تے", VerbForm.Imperfective, 3, true, false),
        ("تی", VerbForm.Imperfective, 3, false, true),
        ("تیں", VerbForm.Imperfective, 3, true, true),
        ("یا", VerbForm.Perfective, 3, false, false),
        ("ئے", VerbForm.Perfective, 3, true, false),
        ("ئی", VerbForm.Perfective, 3, false, true),
        ("ئیں", VerbForm.Perfective, 3, true, true),
        ("ئے", VerbForm.Subjunctive, 3, false, false),
        ("ئیں", VerbForm.Subjunctive, 3, true, false),
        ("ؤں", VerbForm.Subjunctive, 1, false, false),
        ("ؤ", VerbForm.Subjunctive, 2, true, false),
        ("ئیے", VerbForm.Imperative, 2, true, false),
        ("یے", VerbForm.Imperative, 2, true, false),
        ("ا", VerbForm.Perfective, 3, false, false),
        ("ے", VerbForm.Perfective, 3, true, false),
        ("ی", VerbForm.Perfective, 3, false, true),
        ("یں", VerbForm.Perfective, 3, true, true),
        ("ے", VerbForm.Subjunctive, 3, false, false),
        ("یں", VerbForm.Subjunctive, 3, true, false),
        ("وں", VerbForm.Subjunctive, 1, false, false),
        ("و", VerbForm.Subjunctive, 2, true, false),
        ("ئیگا", VerbForm.Future, 3, false, false),
        ("ئیگی", VerbForm.Future, 3, false, true),
        ("ئینگے", VerbForm.Future, 3, true, false),
        ("ئینگی", VerbForm.Future, 3, true, true),
        ("ئےگا", VerbForm.Future, 3, false, false),
        ("ئےگی", VerbForm.Future, 3, false, true),
        ("ےگا", VerbForm.Future, 3, false, false),
        ("ےگی", VerbForm.Future, 3, false, true),
        ("یگا", VerbForm.Future, 3, false, false),
        ("یگی", VerbForm.Future, 3, false, true),
        ("ینگے", VerbForm.Future, 3, true, false),
        ("ینگی", VerbForm.Future, 3, true, true),
        ("ونگا", VerbForm.Future, 1, false, false),
        ("ونگی", VerbForm.Future, 1, false, true),
        ("وگے", VerbForm.Future, 2, true, false),
        ("کر", VerbForm.Conjunctive, 3, false, false),
        ("کے", VerbForm.Conjunctive, 3, false, false),
    ];

    private static Dictionary<string, VerbReading[]> Build()
    {
        var forms = new Dictionary<string, List<VerbReading>>(StringComparer.Ordinal);
        void Add(string root, VerbForm form, string words, int person = 3)
        {
            // Four words stand for masculine singular and plural, feminine singular and plural; fewer fill from the left.
            var list = words.Split(' ');
            for (var i = 0; i < list.Length; i++)
            {
                if (!forms.TryGetValue(list[i], out var readings))
                    forms.Add(list[i], readings = []);
                readings.Add(new VerbReading(root, form, person, i is 1 or 3, i is 2 or 3));
            }
        }

        Add("کر", VerbForm.Perfective, "کیا کیے کی کیں");
        Add("کر", VerbForm.Perfective, "کیا کئے کی کیں");
        Add("جا", VerbForm.Perfective, "گیا گئے گئی گئیں");
        Add("جا", VerbForm.Perfective, "گیا گے گی گیں");
        Add("دے", VerbForm.Perfective, "دیا دیے دی دیں");
        Add("دے", VerbForm.Perfective, "دیا دئے دی دیں");
        Add("لے", VerbForm.Perfective, "لیا لیے لی لیں");
        Add("لے", VerbForm.Perfective, "لیا لئے لی لیں");
        Add("دے", VerbForm.Perfective, "دیا دیئے دی دیں");
        Add("لے", VerbForm.Perfective, "لیا لیئے لی لیں");
        Add("کر", VerbForm.Perfective, "کیا کیئے کی کیں");
        Add("ہو", VerbForm.Perfective, "ہوا ہوئے ہوئی ہوئیں");
        Add("ہو", VerbForm.Perfective, "ہوا ہوے ہوی ہویں");
        Add("پی", VerbForm.Perfective, "پیا پیے پی پیں");
        Add("جی", VerbForm.Perfective, "جیا جیے جی جیں");
        Add("سی", VerbForm.Perfective, "سیا سیے سی سیں");
        Add("چھو", VerbForm.Perfective, "چھوا چھوئے چھوئی چھوئیں");
        Add("دے", VerbForm.Subjunctive, "دے دیں");
        Add("دے", VerbForm.Subjunctive, "دوں", 1);
        Add("دے", VerbForm.Subjunctive, "دو", 2);
        Add("لے", VerbForm.Subjunctive, "لے لیں");
        Add("لے", VerbForm.Subjunctive, "لوں", 1);
        Add("لے", VerbForm.Subjunctive, "لو", 2);
        Add("ہو", VerbForm.Subjunctive, "ہو ہوں");
        Add("کر", VerbForm.Imperative, "کیجیے", 2);
        Add("کر", VerbForm.Imperative, "کیجئے", 2);
        Add("دے", VerbForm.Imperative, "دیجیے", 2);
        Add("دے", VerbForm.Imperative, "دیجئے", 2);
        Add("لے", VerbForm.Imperative, "لیجیے", 2);
        Add("لے", VerbForm.Imperative, "لیجئے", 2);
        Add("ہو", VerbForm.Future, "ہوگا ہونگے ہوگی ہونگی");
        Add("ہو", VerbForm.Future, "ہوگا ہوںگے ہوگی ہوںگی");
        Add("دے", VerbForm.Future, "دونگا", 1);
        Add("دے", VerbForm.Future, "دونگی", 1);
        Add("لے", VerbForm.Future, "لونگا", 1);
        Add("لے", VerbForm.Future, "لونگی", 1);
        Add("دے", VerbForm.Future, "دیگا دینگے دیگی دینگی");
        Add("لے", VerbForm.Future, "لیگا لینگے لیگی لینگی");
        return forms.ToDictionary(f => f.Key, f => f.Value.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
