namespace Translator.Translating.Embedded;

/// <summary>Writes postpositional phrases as prepositional ones.</summary>
internal sealed class PostWriter(SentenceWriter sentence, NounWriter nouns)
{
    private static readonly Dictionary<string, string> Trailing = new(StringComparer.Ordinal) { ["بعد"] = "later", ["قبل"] = "ago", ["پہلے"] = "ago" };

    /// <summary>Writes a postpositional phrase as a prepositional one.</summary>
    /// <param name="post">The phrase.</param>
    /// <param name="slots">Where to.</param>
    /// <param name="preposition">The preposition that the verb or adjective asks for; null for the postposition's own.</param>
    public void Post(PostNode post, List<Slot> slots, string? preposition)
    {
        if (post.Joined is { } joined)
        {
            Post(joined, slots, joined.Marker == post.Marker ? preposition : null);
            if (post.Joint is { } joint)
                slots.Add(Slot.Of(joint.Entry?.Senses[0] ?? "and", joint.First));
        }

        var noun = post.Inner as NounNode;
        if (noun?.Verbal is { } verbal)
        {
            Purpose(post, verbal, slots);
            return;
        }

        if (noun is not null && Trailing.TryGetValue(post.Marker, out var after))
        {
            var since = noun.Owner;
            noun.Owner = null;
            nouns.Write(noun, NounWriter.Role.Complement, slots);
            slots.Add(Slot.Of(since is null ? after : after == "later" ? "after" : "before", post.Word?.First ?? -1));
            if (since is not null)
                nouns.Write(since, NounWriter.Role.Prepositional, slots);
            return;
        }

        var options = preposition is not null ? [preposition] : Prepositions(post, noun);
        if (options.Length > 0 && options[0].Length > 0)
            slots.Add(Slot.Ranked(options, post.Word?.First ?? -1, 0.7f));
        // ۶ بجے تک: until 6, not until at 6.
        if (post.Inner is PostNode { Marker: "بجے" } clock)
            Post(clock, slots, "");
        else
            nouns.Write(post.Inner, NounWriter.Role.Prepositional, slots);
    }

    private void Purpose(PostNode post, ClauseNode verbal, List<Slot> slots)
    {
        if (post.Marker is "کے لیے" or "کیلیے" or "کیلئے" or "کے لئے" or "لیے" or "کو")
        {
            slots.Add(Slot.Of("to", post.Word?.First ?? -1));
            sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Base);
            return;
        }

        slots.Add(Slot.Ranked(Prepositions(post, null), post.Word?.First ?? -1, 0.7f));
        sentence.Predicates.VerbPhrase(verbal, slots, PredicateWriter.Shape.Ing);
    }

    private static string[] Prepositions(PostNode post, NounNode? noun)
    {
        if (post.Marker == "کو")
        {
            var kind = noun?.Head?.Entry?.NameKind ?? "";
            return kind is "day" or "month" || noun is { Head: { } head } && NounKinds.IsTime(head.Entry) ? ["on", "in"] : ["to"];
        }

        if (post.Marker == "تک" && (post.Inner is PostNode { Marker: "بجے" } || noun is { IsTimeOfDay: true }))
            return ["until"];
        if (post.Marker == "سے" && noun is not null && NounKinds.IsSpan(noun))
            return ["for"];
        if (post.Marker == "سے" && noun?.Head?.Entry?.NameKind is "day" or "month" || (post.Marker == "سے" && noun is { IsTimeOfDay: true }))
            return ["since", "from"];
        if (post.Marker == "میں سے" && noun?.Pronoun is { Pronoun.Kind: "relative" })
            return ["of"];
        if (noun is { Owner: null, Before.Count: 0, Members.Count: 0, Heads: [{ Plural: false, Entry.Urdu: "گھر" } home] } && post.Marker is "پر" or "پہ")
        {
            home.English = ["home"];
            home.Pos = PartOfSpeech.Name;
            return ["at"];
        }

        if (noun is { Head.Entry: { } what } && ByNoun.TryGetValue((post.Marker == "پہ" ? "پر" : post.Marker, what.Urdu), out var usual))
        {
            // By bus, by road: the means has no article.
            if (usual == "by" && noun is { Owner: null, Before.Count: 0, Head: { Plural: false } means })
                means.Pos = PartOfSpeech.Name;
            return [usual];
        }

        if (post.Marker == "سے" && noun is not null && IsManner(noun))
            return ["with"];
        if (post.Marker == "میں" && (noun?.Head?.Entry?.NameKind is "month" or "place" || (noun is not null && NounKinds.IsSpan(noun))))
            return ["in"];
        return post.Word?.English ?? post.Word?.Entry?.Senses ?? post.Marker switch { "کا" => ["of"], "نے" => ["by"], "والا" => ["with"], _ => [""] };
    }

    private static readonly (string Marker, string Noun, string Preposition)[] Usual =
    [
        ("سے", "رفتار", "at"), ("سے", "شرح", "at"), ("سے", "طریقہ", "in"), ("سے", "انداز", "in"), ("سے", "طرح", "in"), ("سے", "نام", "by"), ("سے", "زاویہ", "from"), ("سے", "ذریعہ", "by"),
        ("سے", "بس", "by"), ("سے", "ٹرین", "by"), ("سے", "کار", "by"), ("سے", "جہاز", "by"), ("سے", "ہوائی جہاز", "by"), ("سے", "ٹیکسی", "by"), ("سے", "سڑک", "by"), ("سے", "فون", "by"),
        ("سے", "ڈاک", "by"), ("سے", "زمانہ", "since"), ("سے", "بچپن", "since"),
        ("پر", "وقت", "at"), ("پر", "سطح", "at"), ("پر", "رفتار", "at"), ("پر", "قیمت", "at"), ("پر", "ڈگری", "at"), ("پر", "درجہ", "at"), ("پر", "مقام", "at"), ("پر", "جگہ", "at"),
        ("پر", "گھر", "at"), ("پر", "نمبر", "at"), ("پر", "عروج", "at"), ("پر", "چوٹی", "at"), ("پر", "شرح", "at"), ("پر", "فاصلہ", "at"), ("پر", "طریقہ", "in"), ("پر", "سفر", "on"),
        ("پر", "دفتر", "at"), ("پر", "ہوائی اڈہ", "at"), ("پر", "سرحد", "at"), ("پر", "بلندی", "at"), ("پر", "اونچائی", "at"),
        ("میں", "عمر", "at"), ("میں", "رفتار", "at"), ("میں", "کوشش", "in"), ("میں", "جنگل", "in"), ("میں", "راستہ", "on"), ("میں", "ٹی وی", "on"), ("میں", "تقریب", "at"), ("میں", "اجلاس", "at"),
        ("میں", "یونیورسٹی", "at"), ("میں", "کالج", "at"), ("میں", "اسکول", "at"), ("میں", "سکول", "at"),
    ];

    private static readonly Dictionary<(string, string), string> ByNoun = Usual.ToDictionary(u => (u.Marker, u.Noun), u => u.Preposition);

    private static readonly HashSet<string> Manners =
        ["بہادری", "محبت", "پیار", "شفقت", "احتیاط", "توجہ", "غور", "شوق", "محنت", "صبر", "عزم", "ہمت", "دلچسپی", "خوشی", "غصہ", "افسوس", "احترام", "ادب", "جوش", "جذبہ", "ہاتھ", "قلم", "چھری", "چاقو", "چمچ", "کانٹا", "رسی", "صابن", "پانی", "مہارت", "شدت", "یقین", "انگلی", "آنکھ", "تلوار", "بندوق", "پستول", "منظوری", "رضامندی", "نگاہ", "مشورہ", "تعاون", "اجازت", "آسانی", "ہتھیار", "گولی", "چابی", "کپڑا", "زبان", "زور", "طاقت", "عزت", "نرمی", "سختی", "تیزی", "خیال", "گیند"];

    private static bool IsManner(NounNode noun) =>
        noun.Members.Count > 0 ? noun.Members.TrueForAll(IsManner) : noun.Head?.Entry is { } entry && Manners.Contains(entry.Urdu);
}
