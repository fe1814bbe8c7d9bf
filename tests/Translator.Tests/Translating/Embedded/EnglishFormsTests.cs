using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class EnglishFormsTests
{
    [Theory]
    [InlineData("country", "countries")]
    [InlineData("church", "churches")]
    [InlineData("woman", "women")]
    [InlineData("prime minister", "prime ministers")]
    [InlineData("head of state", "heads of state")]
    [InlineData("information", "information")]
    [InlineData("boy", "boys")]
    public void Plurals_follow_the_rules_and_the_exceptions(string noun, string plural) =>
        Assert.Equal(plural, EnglishForms.Plural(noun));

    [Theory]
    [InlineData("take part", "took part", "taken part", "taking part", "takes part")]
    [InlineData("stop", "stopped", "stopped", "stopping", "stops")]
    [InlineData("admit", "admitted", "admitted", "admitting", "admits")]
    [InlineData("visit", "visited", "visited", "visiting", "visits")]
    [InlineData("try", "tried", "tried", "trying", "tries")]
    [InlineData("die", "died", "died", "dying", "dies")]
    [InlineData("agree", "agreed", "agreed", "agreeing", "agrees")]
    public void A_verb_phrase_inflects_in_its_first_word(string verb, string past, string participle, string ing, string third)
    {
        Assert.Equal(past, EnglishForms.Past(verb));
        Assert.Equal(participle, EnglishForms.Participle(verb));
        Assert.Equal(ing, EnglishForms.Ing(verb));
        Assert.Equal(third, EnglishForms.Third(verb));
    }

    [Theory]
    [InlineData("big", "most", "biggest")]
    [InlineData("easy", "more", "easier")]
    [InlineData("important", "most", "most important")]
    [InlineData("good", "more", "better")]
    public void Adjectives_compare(string adjective, string degree, string compared) =>
        Assert.Equal(compared, EnglishForms.Compare(adjective, degree));

    [Theory]
    [InlineData("hour", true)]
    [InlineData("university", false)]
    [InlineData("umbrella", true)]
    [InlineData("EU", true)]
    [InlineData("BBC", false)]
    [InlineData("uninteresting", true)]
    public void The_indefinite_article_follows_the_sound(string word, bool takesAn) =>
        Assert.Equal(takesAn, EnglishForms.TakesAn(word));
}
