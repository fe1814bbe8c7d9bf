using System.Collections.Frozen;

namespace Translator.Checking;

/// <summary>What is left of an English word without its endings, as a number, so that sets of stems are cheap to search.</summary>
internal static class EnglishStem
{
    private static readonly FrozenDictionary<ulong, int> Irregular =
        ReadIrregular().ToFrozenDictionary(form => WordKey.Of(form.Key), form => Hash(Strip(form.Value), '\0'));

    // Words that stand in almost every sentence and so speak for none.
    private static readonly FrozenSet<ulong> Common = WordKey.SetOf("""
        a an the of to in on at by for from with into onto over under about as than then that this these those it its
        he him his she her they them their we us our you your i me my who whom whose which what where when why how
        be is am are was were been being do does did done have has had having will would shall should can could may might must
        and or but if so not no nor up out off down away also too very more most much many some any all each every other another
        one there here just only own same such s t re ve ll d m
        """);

    /// <summary>True for a word, given by its key, that says nothing about what a sentence is about.</summary>
    public static bool IsCommon(ulong key) => Common.Contains(key);

    /// <summary>The stem of a word in small letters.</summary>
    public static int Of(ReadOnlySpan<char> word) => Of(word, WordKey.Of(word));

    /// <summary>The stem of a word in small letters whose key is known.</summary>
    public static int Of(ReadOnlySpan<char> word, ulong key)
    {
        if (Irregular.TryGetValue(key, out var stem))
            return stem;
        return StripAndHash(word.EndsWith("'s") ? word[..^2] : word);
    }

    private static int StripAndHash(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && (word.EndsWith("ies") || word.EndsWith("ied")))
            return Hash(word[..^3], 'y');
        var stem = Strip(word);
        // Colour and color are one word.
        return stem.Length > 5 && stem.EndsWith("our") ? Hash(stem[..^2], 'r') : Hash(stem, '\0');
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing"))
            word = word[..^3];
        else if (word.Length > 4 && word.EndsWith("ed"))
            word = word[..^2];
        else if (word.Length > 4 && word.EndsWith("ly"))
            word = word[..^2];
        if (word.Length > 3 && word[^1] == 'e')
            word = word[..^1];
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'e' or 'o'))
            word = word[..^1];
        return word;
    }

    private static int Hash(ReadOnlySpan<char> word, char last)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        if (last != '\0')
            hash = (hash ^ last) * 16777619u;
        return (int)hash;
    }

    private static Dictionary<string, string> ReadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in """
            say said,go went gone,make made,take took taken,give gave given,come came,see saw seen,know knew known,tell told
            find found,think thought,leave left,keep kept,begin began begun,write wrote written,speak spoke spoken,run ran,get got gotten
            bring brought,buy bought,feel felt,hold held,meet met,send sent,build built,lose lost,pay paid,win won,lead led
            fall fell fallen,grow grew grown,break broke broken,choose chose chosen,draw drew drawn,drive drove driven,eat ate eaten
            fight fought,fly flew flown,forget forgot forgotten,hide hid hidden,rise rose risen,sing sang sung,sell sold,shoot shot
            sleep slept,steal stole stolen,teach taught,wear wore worn,catch caught,sit sat,stand stood,understand understood
            swim swam swum,throw threw thrown,wake woke woken,drink drank drunk,show shown,become became,hear heard,spend spent
            child children,man men,woman women,foot feet,tooth teeth,mouse mice,person people,live life lives lived living,wife wives,good better best,bad worse worst
            die dying,lie lying,tie tying,mean meant,burn burnt,learn learnt,dream dreamt,light lit,seek sought,strike struck,bear born borne
            """.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = group.Split(' ');
            foreach (var form in words[1..])
                forms[form] = words[0];
        }

        return forms;
    }
}
