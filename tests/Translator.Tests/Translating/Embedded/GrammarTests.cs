using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

/// <summary>Sentences of our own, construction by construction, with the English that the rules make of them.</summary>
public class GrammarTests
{
    private static readonly EmbeddedEngine Engine = new();

    [Theory]
    [InlineData("جس لڑکی سے تم بات کر رہے تھے وہ میری بہن ہے۔", "The girl to whom you were talking is my sister.")]
    [InlineData("جو لوگ محنت کرتے ہیں وہ کامیاب ہوتے ہیں۔", "The people who work hard succeed.")]
    [InlineData("میں نے جو کتاب خریدی تھی وہ گم ہو گئی۔", "The book that I bought got lost.")]
    [InlineData("جس نے یہ کام کیا ہے اسے انعام ملے گا۔", "The one who has done this work will win a prize.")]
    public void Relative_clauses_follow_their_noun(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("بچے گیند سے کھیل رہے ہیں۔", "Children are playing with the ball.")]
    [InlineData("اس نے چاقو سے سیب کاٹا۔", "He cut the apple with the knife.")]
    [InlineData("وہ بس سے لاہور گئے۔", "They went to Lahore by bus.")]
    [InlineData("تمہیں ڈاکٹر کے پاس جانا چاہیے۔", "You should go to the doctor.")]
    [InlineData("پانی 100 ڈگری پر ابلتا ہے۔", "Water boils at 100 degrees.")]
    [InlineData("یہ بیماری ایک شخص سے دوسرے شخص میں منتقل ہوتی ہے۔", "This disease moves from one person to another person.")]
    [InlineData("پہلی عالمی جنگ 1914 سے 1918 تک جاری رہی۔", "The First World War continued from 1914 to 1918.")]
    [InlineData("اس مسئلے کا کوئی حل نہیں ہے۔", "There is no solution to this problem.")]
    [InlineData("یہ ملک بحر اوقیانوس کے کنارے واقع ہے۔", "This country is located on the edge of the Atlantic Ocean.")]
    [InlineData("میں گھر پر ہوں۔", "I'm at home.")]
    public void Postpositions_become_the_prepositions_that_their_nouns_and_verbs_ask_for(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("اس شہر میں پانچ لاکھ سے زیادہ لوگ رہتے ہیں۔", "In this city, more than five hundred thousand people live.")]
    [InlineData("یہ دریا 3,180 کلومیٹر لمبا ہے۔", "This river is 3,180 kilometers long.")]
    [InlineData("میرا بھائی مجھ سے دو سال بڑا ہے۔", "My brother is two years older than me.")]
    [InlineData("وہ 14 اگست 1947 کو پیدا ہوئے۔", "They were born on 14 August 1947.")]
    [InlineData("کمپنی کا منافع 15 فیصد بڑھ گیا ہے۔", "The company profit has increased by 15%.")]
    [InlineData("درجہ حرارت 45 ڈگری سینٹی گریڈ تک پہنچ گیا۔", "The temperature reached 45 degrees Celsius.")]
    [InlineData("لاہور پاکستان کا دوسرا بڑا شہر ہے۔", "Lahore is the second largest city in Pakistan.")]
    [InlineData("شہر کی کل آبادی پچاس لاکھ ہے۔", "The total population of the city is 5 million.")]
    [InlineData("پولیس کے مطابق دھماکے میں 12 افراد ہلاک اور 30 زخمی ہوئے ہیں۔", "According to police in the blast, 12 people have been killed and 30 have been injured.")]
    [InlineData("پاکستان کی آبادی تقریباً 24 کروڑ ہے۔", "The population of Pakistan is about 240 million.")]
    public void Measures_counts_and_dates_keep_their_form(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("سورج مشرق سے نکلتا ہے۔", "The sun comes out from the east.")]
    [InlineData("چاند زمین کے گرد گھومتا ہے۔", "The moon turns around the earth.")]
    [InlineData("خون دل سے جسم کے تمام حصوں تک جاتا ہے۔", "Blood goes from the heart to all parts of the body.")]
    [InlineData("ماں بچے کو دودھ پلا رہی ہے۔", "The mother is breastfeeding the child.")]
    [InlineData("یہ کام کرنا آسان نہیں۔", "Doing this work isn't easy.")]
    [InlineData("دونوں بھائی ایک ہی کمرے میں سوتے ہیں۔", "Both brothers sleep in the same room.")]
    [InlineData("شہد کی مکھیاں پھولوں سے رس جمع کرتی ہیں۔", "Bees collect juice from flowers.")]
    [InlineData("میری امی بازار سے سبزی لائیں۔", "My mother brought the vegetable from the market.")]
    public void Subjects_are_told_from_what_follows_them(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("حکومت نے عوام سے اپیل کی کہ وہ گھروں میں رہیں۔", "The government appealed to people that they should stay in houses.")]
    [InlineData("ڈاکٹروں نے لوگوں کو مشورہ دیا ہے کہ وہ ہاتھ دھوئیں اور ماسک پہنیں۔", "Doctors have advised people that they should wash hands and wear a mask.")]
    [InlineData("لوگوں کو چاہیے کہ وہ قانون کی پابندی کریں۔", "People should observe the law.")]
    [InlineData("چونکہ وہ بیمار تھا اس لیے وہ اسکول نہیں گیا۔", "Since he was sick, he did not go to school.")]
    [InlineData("اگرچہ وہ غریب ہے لیکن خوش ہے۔", "Although he is poor, he is happy.")]
    [InlineData("اس کا مطلب یہ ہے کہ ہمیں انتظار کرنا ہوگا۔", "This means that we'll have to wait.")]
    [InlineData("وزیر خارجہ نے کہا کہ دونوں ملکوں کے درمیان مذاکرات اگلے ہفتے شروع ہوں گے۔", "The foreign minister said that talks between both countries would start next week.")]
    [InlineData("’ہم امن چاہتے ہیں،‘ صدر نے صحافیوں سے بات کرتے ہوئے کہا۔", "\"We want peace,\" the president said while talking to journalists.")]
    [InlineData("ماہرین کے مطابق درجہ حرارت بڑھنے کا امکان ہے۔", "According to experts the temperature is likely to increase.")]
    [InlineData("مجھے لگا کہ وہ نہیں آئے گا۔", "I thought that he would not come.")]
    [InlineData("ایسا لگتا ہے کہ بارش ہوگی۔", "It seems that it will rain.")]
    public void Clauses_take_each_other_up(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("ٹوٹی ہوئی کرسی باہر رکھ دو۔", "Keep the broken chair outside.")]
    [InlineData("وہ روتے ہوئے گھر آئی۔", "She came home crying.")]
    [InlineData("گھر پہنچ کر اس نے ماں کو فون کیا۔", "After reaching home, he called the mother.")]
    [InlineData("کھانا کھا کر وہ سو گیا۔", "After eating, he fell asleep.")]
    [InlineData("سونے سے پہلے دانت صاف کرو۔", "Brush your teeth before sleeping.")]
    [InlineData("کام ختم کرنے کے بعد ہم گھر چلے گئے۔", "After ending work, we went home.")]
    [InlineData("وہ تعلیم حاصل کرنے کے لیے لندن گیا۔", "He went to London to receive education.")]
    [InlineData("ٹرین جانے والی ہے۔", "The train is about to go.")]
    [InlineData("وہ دروازے کے پاس کھڑا تھا۔", "He was standing near the door.")]
    [InlineData("میز پر ایک کتاب پڑی ہے۔", "On the table, a book is lying.")]
    [InlineData("بوڑھا آدمی کرسی پر بیٹھا ہوا تھا۔", "The old man was sitting on the chair.")]
    public void Participles_and_infinitives_find_their_place(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("اسے اردو نہیں آتی۔", "He doesn't know Urdu.")]
    [InlineData("ٹام کو تیرنا نہیں آتا۔", "Tom doesn't know how to swim.")]
    [InlineData("مجھے کام کرنے سے نفرت ہے۔", "I hate to work.")]
    [InlineData("مجھے کتنے پیسے دینے ہوں گے؟", "How much money will I have to give?")]
    [InlineData("اس نے مجھے گھر جانے دیا۔", "He let me go home.")]
    [InlineData("ہمیں جلدی جانا پڑے گا۔", "We'll have to go quickly.")]
    [InlineData("میرے پاس وقت نہیں ہے۔", "I don't have time.")]
    [InlineData("پرانے زمانے میں لوگ پیدل سفر کیا کرتے تھے۔", "In the old time, people used to do hiking.")]
    public void What_one_feels_has_or_must_do_is_said_of_that_person(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("براہ کرم دروازہ بند کر دیں۔", "Close the door please.")]
    [InlineData("کیا وہ ٹھیک ہے؟", "Is he fine?")]
    [InlineData("کیا تمہیں معلوم ہے کہ وہ کب آئے گا؟", "Do you know when he will come?")]
    [InlineData("کیا میں اندر آ سکتا ہوں؟", "Can I come in?")]
    [InlineData("دنیا کے سب سے اونچے پہاڑ کا نام کیا ہے؟", "What is the name of the highest mountain in the world?")]
    [InlineData("تم کل کہاں تھے؟", "Where were you yesterday?")]
    public void Questions_and_requests_keep_their_shape(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("ان کا نام نا معلوم ہے۔", "His name is unknown.")]
    [InlineData("ایوان نمائند گان کا اجلاس جاری ہے۔", "The meeting of the House of Representatives is ongoing.")]
    [InlineData("شائع کردہ کتابیں مہنگی ہیں۔", "Published books are expensive.")]
    [InlineData("اس کی قیمت 3 گنا بڑھ گئی ہے۔", "His price has increased 3 times.")]
    public void Words_are_put_together_and_taken_apart_where_a_space_is_wrong(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));
}
