using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

public class EmbeddedEngineTests
{
    private static readonly EmbeddedEngine Engine = new();

    [Fact]
    public void It_is_free_and_its_English_is_a_draft()
    {
        Assert.Equal("embedded", Engine.Info.Name);
        Assert.True(Engine.Info.Drafts);
        Assert.False(Engine.Info.Paid);
    }

    [Fact]
    public async Task It_answers_as_many_sentences_as_were_sent_in_their_order()
    {
        var answer = await Engine.TranslateAsync(["وہ لاہور میں رہتا ہے۔", "میں نے کتاب پڑھی۔"], TestContext.Current.CancellationToken);

        Assert.Equal(2, answer.Results.Count);
        Assert.Contains("Lahore", answer.Results[0].Text, StringComparison.Ordinal);
        Assert.Contains("book", answer.Results[1].Text, StringComparison.Ordinal);
        Assert.All(answer.Results, r => Assert.InRange(r.Confidence!.Value, EmbeddedEngine.LeastConfidence, 1));
    }

    [Fact]
    public async Task A_sentence_of_unknown_words_stays_untranslated_with_its_gloss_as_a_note()
    {
        var answer = await Engine.TranslateAsync(["ژقپھٹ غڑچظ ذضڈھگ"], TestContext.Current.CancellationToken);

        var result = Assert.Single(answer.Results);
        Assert.Null(result.Text);
        Assert.Contains("too little", result.Error, StringComparison.Ordinal);
        Assert.Contains("«ژقپھٹ»", result.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_sentence_is_no_draft()
    {
        var answer = await Engine.TranslateAsync([""], TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(answer.Results).Text);
        Assert.NotNull(answer.Results[0].Error);
    }

    [Fact]
    public async Task Cancelling_stops_a_batch()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Engine.TranslateAsync(["وہ آیا۔"], cancelled.Token));
    }

    [Theory]
    [InlineData("میں نے کتاب پڑھی۔", "I read a book.")]
    [InlineData("وہ کراچی نہیں جائے گا۔", "He won't go")]
    [InlineData("حکومت نے نئے قانون کا اعلان کیا ہے۔", "The government has announced a new law.")]
    [InlineData("پولیس نے تین افراد کو گرفتار کر لیا۔", "Police arrested three people.")]
    [InlineData("کیا آپ چائے پیتے ہیں؟", "Do you drink tea?")]
    [InlineData("آپ کہاں رہتے ہیں؟", "Where do you live?")]
    [InlineData("اسے گھر جانا چاہیے۔", "He should go home.")]
    [InlineData("ہمیں پانی کی ضرورت ہے۔", "We need water.")]
    [InlineData("میرے دو بھائی ہیں۔", "I have two brothers.")]
    [InlineData("دو ماہ بعد وہ واپس آیا۔", "Two months later, he returned.")]
    [InlineData("یہ مسجد 1634 میں تعمیر کی گئی تھی۔", "This mosque was built in 1634.")]
    [InlineData("صدر نے ’امن کی کوششوں‘ کی تعریف کی۔", "The president praised \"peace efforts.\"")]
    [InlineData("دروازہ بند کرو۔", "Close the door.")]
    [InlineData("کوئی نہیں آیا۔", "No one came.")]
    [InlineData("یہاں سگریٹ نوشی مت کریں۔", "Don't smoke here.")]
    [InlineData("کیا تم تیار ہو؟", "Are you ready?")]
    [InlineData("تم کہاں جا رہے ہو؟", "Where are you going?")]
    [InlineData("تمہارا نام کیا ہے؟", "What is your name?")]
    [InlineData("ہمیں دو ٹکٹ چاہیے۔", "We need two tickets.")]
    [InlineData("یہ کیسی کتاب ہے؟", "What kind of book is it?")]
    [InlineData("مجھے معلوم نہیں کہ وہ کہاں رہتا ہے۔", "I don't know where he lives.")]
    [InlineData("میں چاہتا ہوں کہ تم میرے ساتھ آؤ۔", "I want you to come with me.")]
    [InlineData("اگر میرے پاس وقت ہوتا تو میں ضرور آتا۔", "If I had time, I would come")]
    [InlineData("چلو کھانا کھاتے ہیں۔", "Let's eat.")]
    [InlineData("آئیے شروع کریں۔", "Let's start.")]
    [InlineData("وہ کبھی جھوٹ نہیں بولتی۔", "She never tells a lie.")]
    [InlineData("میں کل کراچی جاؤں گا۔", "I'll go to Karachi tomorrow.")]
    [InlineData("میں کل کراچی گیا تھا۔", "I went to Karachi yesterday.")]
    [InlineData("علی اور احمد دونوں بیمار ہیں۔", "Both Ali and Ahmed are sick.")]
    [InlineData("بچے سوئے ہوئے ہیں۔", "Children are sleeping.")]
    [InlineData("میرا بھائی تھکا ہوا ہے۔", "My brother is tired.")]
    [InlineData("اسے ڈاکٹر سے ملنا چاہیے تھا۔", "He should have met the doctor.")]
    [InlineData("اس نے دروازہ بند کر دیا ہوگا۔", "He must have closed the door.")]
    [InlineData("میں تمہاری مدد نہیں کر رہا۔", "I'm not helping you.")]
    [InlineData("مجھے پیاس لگ رہی ہے۔", "I'm thirsty.")]
    [InlineData("مجھے چائے پسند نہیں۔", "I don't like tea.")]
    [InlineData("میں دو سال سے یہاں رہ رہا ہوں۔", "I have been living here for two years.")]
    [InlineData("میں چائے پینا چاہوں گا۔", "I would like to drink tea.")]
    [InlineData("پانچ بج گئے ہیں۔", "It's five o'clock.")]
    [InlineData("آج بہت گرمی ہے۔", "Today it's very hot.")]
    [InlineData("سب خوش تھے۔", "Everyone was happy.")]
    [InlineData("آپ کا کیا حال ہے؟", "How are you?")]
    [InlineData("کیا آپ مجھے بتا سکتے ہیں کہ سٹیشن کہاں ہے؟", "Can you tell me where the station is?")]
    [InlineData("تمہیں کس نے بتایا؟", "Who told you?")]
    [InlineData("ہم کبھی لاہور نہیں گئے۔", "We never went to Lahore.")]
    [InlineData("کتنے بجے ہیں؟", "What time is it?")]
    public void Grammar_is_put_into_English_order(string urdu, string english) =>
        Assert.StartsWith(english, Engine.Translate(urdu), StringComparison.Ordinal);

    [Theory]
    [InlineData("سیلاب سے 15 ہزار لوگ متاثر ہوئے۔", "15,000")]
    [InlineData("ملک کی آبادی 24 کروڑ سے زیادہ ہے۔", "240 million")]
    [InlineData("انھوں نے ۲۰۱۹ میں 3 لاکھ روپے دیے۔", "300,000")]
    [InlineData("یہ 80 ویں سالگرہ ہے۔", "80th")]
    [InlineData("انھوں نے بی بی سی کو بتایا۔", "BBC")]
    [InlineData("اس نے (12 مئی کو) BBC سے بات کی۔", "(on 12 May)")]
    public void Counts_dates_and_letter_names_survive(string urdu, string english) =>
        Assert.Contains(english, Engine.Translate(urdu), StringComparison.Ordinal);

    [Fact]
    public void No_figure_of_the_source_is_missing_from_the_draft()
    {
        foreach (var sentence in new[]
        {
            "سال 2021 میں 45 فیصد لوگوں نے 7.5 ارب ڈالر، 12 گاڑیاں اور 3 مکان خریدے جن میں سے 900 نئے تھے۔",
            "صبح 9:30 بجے (0230) 39 مسافر، 4-5 بچے اور 11 افراد 6 کلومیٹر دور گئے۔",
            "17 یا 18 جون کو، 2.4 ملین، 88 اور 1,200۔",
        })
        {
            var draft = Engine.Translate(sentence);
            foreach (var token in Tokeniser.Cut(sentence).Where(t => t.Kind == TokenKind.Number))
                Assert.Contains(token.Text, draft, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_text_gets_an_answer_without_an_error()
    {
        foreach (var odd in new[] { "۔", "()", "(", "’", "کا", "کہ", "اور اور", "،،،", "نہیں", "جو", "\uD83D", "🙂 ٹھیک ہے", "کے لیے", "ہے ہے ہے", "abc", "123", "\u200F", "والا", "نے نے", "کیا؟" })
            Assert.NotNull(Engine.Translate(odd));
    }

    [Fact]
    public void An_explanation_names_every_word_and_what_was_unknown()
    {
        var text = Engine.Explain("علی نے غڑچظ خریدا۔");

        Assert.Contains("غڑچظ\tunknown", text, StringComparison.Ordinal);
        Assert.Contains("verb perfective", text, StringComparison.Ordinal);
        Assert.Contains("confidence", text, StringComparison.Ordinal);
        Assert.Contains("draft: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("جو ", 9_000)]
    [InlineData("کہ وہ جو ", 4_000)]
    [InlineData("گھر کا ", 7_000)]
    [InlineData("جا کر ", 7_000)]
    [InlineData("(گھر ", 8_000)]
    [InlineData("ا", 45_000)]
    [InlineData("۔", 40_000)]
    public void Whatever_somebody_drops_into_the_folder_ends_in_a_moment_and_on_a_small_stack(string again, int times)
    {
        var sentence = string.Concat(Enumerable.Repeat(again, times));
        Exception? error = null;
        // The stack that the system with the smallest one gives to a thread.
        var thread = new Thread(() => error = Record.Exception(() => Engine.Make(sentence)), maxStackSize: 512 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)), "It does not end.");
        Assert.Null(error);
    }

    [Fact]
    public void Words_in_any_order_and_marks_at_any_place_make_a_draft_without_Urdu_letters()
    {
        string[] words = ["کا", "کی", "کے", "کو", "نے", "سے", "میں", "پر", "جو", "کہ", "اور", "نہیں", "کر", "ہے", "تھا", "گیا", "والا", "گھر", "بچے", "کتاب", "اچھا", "دو", "لاکھ", "ئع", "ء", "خطلمفق", "،", "۔", "؟", "(", ")", "“", "”", "12", "50%", "BBC", "-", "/"];
        var random = new Random(20261130);
        for (var i = 0; i < 20_000; i++)
        {
            var sentence = string.Join(' ', random.GetItems(words, random.Next(1, 25)));
            Assert.DoesNotContain(Engine.Make(sentence).Text, c => c is >= '\u0600' and <= '\u06FF');
        }
    }

    [Fact]
    public void What_is_too_long_for_one_sentence_is_drafted_whole_in_stretches_with_its_quotations()
    {
        var sentence = string.Concat(Enumerable.Repeat("احمد نے کتاب پڑھی، ", 60)) + "اور اس نے کہا کہ ’میں گھر جاتا ہوں۔‘";
        var draft = Engine.Make(sentence).Text;
        Assert.Equal(60, draft.Split("Ahmed").Length - 1);
        Assert.EndsWith("\"I go home.\"", draft, StringComparison.Ordinal);
    }
}
