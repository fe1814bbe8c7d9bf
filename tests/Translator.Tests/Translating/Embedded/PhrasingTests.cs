using Translator.Translating.Embedded;

namespace Translator.Tests.Translating.Embedded;

/// <summary>Sentences of our own for the rules of owners, clauses, comparisons, speech and spelling, with the English they make.</summary>
public class PhrasingTests
{
    private static readonly EmbeddedEngine Engine = new();

    [Theory]
    [InlineData("یہ 1998 کی کتاب ہے۔", "It's a 1998 book.")]
    [InlineData("وہ 24 گھنٹے کی خبریں دیکھتا ہے۔", "He sees 24-hour news.")]
    [InlineData("COVID-19 کی ویکسین تیار ہے۔", "The COVID-19 vaccine is ready.")]
    [InlineData("لندن برطانیہ کا دارالحکومت ہے۔", "London is the capital of Britain.")]
    [InlineData("دریائے سندھ پاکستان کا سب سے لمبا دریا ہے۔", "The Indus River is the longest river in Pakistan.")]
    [InlineData("پاکستان کی فوج بڑی ہے۔", "Pakistan's army is big.")]
    [InlineData("احمد نامی لڑکا یہاں رہتا ہے۔", "A boy named Ahmed lives here.")]
    public void A_noun_takes_its_owner_with_of_or_before_it_as_English_does(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("ناشتے میں انڈے اور روٹی شامل ہیں۔", "The breakfast includes eggs and bread.")]
    [InlineData("اس میں تین باب شامل ہیں۔", "It includes three chapters.")]
    [InlineData("اس پالیسی کا مقصد خطرہ کم کرنا ہے۔", "The purpose of this policy is to reduce the risk.")]
    [InlineData("صورتحال میں بہتری نظر آئی۔", "In the situation, improvement was seen.")]
    [InlineData("تمہیں کھانا کیسا لگا؟", "How did you like food?")]
    [InlineData("یہ پودے چھوٹے درختوں جیسے ہیں۔", "These plants are like small trees.")]
    public void What_something_includes_means_to_do_or_seems_is_said_of_it(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("میں اس عورت سے ملا جس نے یہ کتاب لکھی۔", "I met the woman who wrote this book.")]
    [InlineData("یہ وہ کتاب ہے جو میں نے پڑھی۔", "It's the book that I read.")]
    [InlineData("وہ ایک استاد ہے جو سب کی مدد کرتا ہے۔", "He is a teacher who helps all.")]
    [InlineData("لاہور، جو پنجاب کا دارالحکومت ہے، بڑا شہر ہے۔", "Lahore, which is the capital of Punjab, is a big city.")]
    [InlineData("احمد، جو بیمار ہے، وہ نہیں آیا۔", "Ahmed, who is sick, didn't come.")]
    [InlineData("وہ اس دعوی کی تردید کرتا ہے کہ زمین گول ہے۔", "He denies the claim that the earth is round.")]
    public void Relative_clauses_tell_people_from_things_and_one_from_another(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("وہ مجھ سے تین گنا زیادہ کماتا ہے۔", "He earns three times more than me.")]
    [InlineData("وہ مجھ سے زیادہ سوتا ہے۔", "He sleeps more than me.")]
    [InlineData("میں اپنے بھائی سے بڑا ہوں۔", "I'm older than my brother.")]
    [InlineData("میں لمبا ہوں۔", "I'm tall.")]
    public void Comparisons_say_than(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("مجھے نفرت ہے اس کتاب سے۔", "I hate this book.")]
    [InlineData("آپ نے مجھے ڈھونڈا کیسے؟", "How did you find me?")]
    [InlineData("بارش ہو رہی ہے کیا؟", "Is it raining?")]
    [InlineData("وقت کیا ہوا ہے؟", "What time is it?")]
    [InlineData("کیا وقت ہوا ہے؟", "What time is it?")]
    [InlineData("وہ بغیر کسی وجہ کے ناراض ہو گیا۔", "He was angry without any reason.")]
    [InlineData("وہ ہنسے بغیر چلا گیا۔", "He went without laughing.")]
    [InlineData("یہ بات یقینی بنائیں کہ سب آئیں۔", "Ensure that everyone should come.")]
    public void Speech_may_put_words_behind_the_verb_or_before_their_noun(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("تم اچھے بچے ہو۔", "You are good children.")]
    [InlineData("اس کلاس میں کتنے لڑکے ہیں؟", "How many boys are there in this class?")]
    [InlineData("اسے سینے میں درد ہے۔", "He has chest pain.")]
    [InlineData("وہ پانچ ہفتوں سے بیمار ہے۔", "He has been sick for five weeks.")]
    [InlineData("میرے پاس کافی پیسے نہیں ہیں۔", "I don't have enough money.")]
    [InlineData("میں کافی پیتا ہوں۔", "I drink coffee.")]
    [InlineData("اب میں تمہیں ایک تصویر بھیجتا ہوں۔", "Now I send you a picture.")]
    [InlineData("کیا آپ کو کوئی اور بیماری ہے؟", "Do you have any other disease?")]
    [InlineData("یہ معلومات جدول 4 میں ہیں۔", "This information is in table 4.")]
    [InlineData("سر سید نے سکول بنایا۔", "Sir Syed made a school.")]
    [InlineData("وہ شکاگو، امریکہ میں رہتا ہے۔", "He lives in Chicago, United States.")]
    public void A_word_is_read_by_its_neighbours(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("یہ میرے دوست ہیں۔", "These are my friends.")]
    [InlineData("وہ میرے والد ہیں۔", "He is my father.")]
    [InlineData("یہ معلومات درست ہیں۔", "This information is correct.")]
    [InlineData("وہ ابھی نہیں آیا۔", "He hasn't come yet.")]
    [InlineData("میری ابھی شادی نہیں ہوئی۔", "I haven't married yet.")]
    [InlineData("وہ جا چکا تھا۔", "He had gone.")]
    [InlineData("میں بہت خوش ہوں۔", "I'm very happy.")]
    [InlineData("وہ گھر جاتے وقت گر گیا۔", "He fell while going home.")]
    [InlineData("اسے گاڑی چلانا نہیں آتی۔", "He doesn't know how to drive.")]
    public void Number_and_time_agree(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("تمہیں جانا چائیے۔", "You should go.")]
    [InlineData("میں ابھی واپس آجاؤنگا۔", "I'll now come back.")]
    [InlineData("وہ 1998ءمیں پیدا ہوا۔", "He was born in 1998.")]
    [InlineData("میں دیکھ رہا ہوں کے وہ آ رہا ہے۔", "I'm seeing that he is coming.")]
    [InlineData("وہ آج رات کو آئے گا۔", "He will come tonight.")]
    [InlineData("وہ دن میں دو بار دوا لیتا ہے۔", "He takes medicine twice a day.")]
    public void Misspelt_and_joined_words_are_known(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("کل میری سالگرہ ہے۔", "Tomorrow is my birthday.")]
    [InlineData("دروازہ کھلا ہے۔", "The door is open.")]
    [InlineData("میں صبح سے کام کر رہا ہوں۔", "I have been working since the morning.")]
    [InlineData("اگر بارش ہوئی تو ہم گھر پر رہیں گے۔", "If it rains, we'll stay at home.")]
    [InlineData("یہ کتاب میری نہیں ہے۔", "This book isn't mine.")]
    [InlineData("اس کا کیا مطلب ہے؟", "What does it mean?")]
    [InlineData("وہ ابھی تک سو رہا ہے۔", "He is still sleeping.")]
    [InlineData("تمہارے کتنے بہن بھائی ہیں؟", "How many siblings do you have?")]
    [InlineData("میں نے ٹام کو گاتے ہوئے سنا۔", "I heard Tom singing.")]
    [InlineData("مریم ٹام سے زیادہ خوبصورت ہے۔", "Maryam is more beautiful than Tom.")]
    [InlineData("براہ مہربانی آہستہ بولیں۔", "Speak slowly please.")]
    [InlineData("میں بہت تھکا ہوا ہوں۔", "I'm very tired.")]
    [InlineData("کیا یہاں کوئی ہوٹل ہے؟", "Is there any hotel here?")]
    [InlineData("اس کے کیا نتائج ہیں؟", "What are its results?")]
    [InlineData("موصول ہونے والے تمام نمونے اچھے ہیں۔", "All samples received are good.")]
    public void Everyday_sentences_sound_as_they_are_said(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("پاکستان 14 اگست 1947 کو آزاد ہوا۔", "Pakistan was freed on 14 August 1947.")]
    [InlineData("اسلام دنیا کا دوسرا بڑا مذہب ہے۔", "Islam is the second largest religion in the world.")]
    [InlineData("نیل دنیا کا طویل ترین دریا ہے۔", "The Nile is the longest river in the world.")]
    [InlineData("لاہور پاکستان کے صوبہ پنجاب کا دارالحکومت اور ملک کا دوسرا بڑا شہر ہے۔", "Lahore is the capital of Punjab province of Pakistan and the second largest city in the country.")]
    [InlineData("یہ زبان دنیا میں تقریباً 20 کروڑ لوگ بولتے ہیں۔", "In the world, about 200 million people speak this language.")]
    [InlineData("اس کتاب کا کئی زبانوں میں ترجمہ ہو چکا ہے۔", "This book has been translated into many languages.")]
    [InlineData("اس ملک کی معیشت کا انحصار زراعت پر ہے۔", "This country's economy depends on agriculture.")]
    [InlineData("یہ شہر 1850 میں انگریزوں نے آباد کیا تھا۔", "In 1850, British settled this city.")]
    [InlineData("یہ پرندہ درختوں پر رہتا ہے اور کیڑے مکوڑے کھاتا ہے۔", "This bird lives on trees and eats insects.")]
    [InlineData("علامہ اقبال اردو اور فارسی کے مشہور شاعر تھے۔", "Allama Iqbal was the famous poet of Urdu and Persian.")]
    [InlineData("وہ ایک مشہور سائنسدان تھیں جنہوں نے دو بار نوبل انعام جیتا۔", "She was a famous scientist who won the Nobel Prize twice.")]
    [InlineData("اقوام متحدہ نے جنگ بندی کا مطالبہ کیا ہے۔", "The United Nations has demanded a ceasefire.")]
    [InlineData("ان کا مزید کہنا تھا کہ ملک مشکل حالات سے گزر رہا ہے۔", "He said further that the country is passing through difficult circumstances.")]
    [InlineData("یہ گاؤں سطح سمندر سے 2000 میٹر کی بلندی پر واقع ہے۔", "This village is located at the height of 2000 meters above sea level.")]
    [InlineData("میرے گھر کے سامنے ایک پارک ہے۔", "There is a park in front of my house.")]
    public void Sentences_of_news_and_of_an_encyclopedia_find_their_subject(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("بیمار شخص سے دور رہیں۔", "Stay away from the sick person.")]
    [InlineData("ایک کپ چائے لاؤ۔", "Bring a cup of tea.")]
    [InlineData("اس نے دو گلاس پانی پیا۔", "He drank two glasses of water.")]
    [InlineData("ٹیسٹ کا نتیجہ دو دن میں آ جائے گا۔", "The result of the test will come in two days.")]
    [InlineData("اس علاقے میں زیادہ تر لوگ کھیتی باڑی کرتے ہیں۔", "In this area, most people farm.")]
    [InlineData("حادثے میں درجنوں زخمی ہو گئے۔", "In the accident, dozens were injured.")]
    [InlineData("یہ کس کی کتاب ہے؟", "Whose book is it?")]
    [InlineData("مجھے سمجھ نہیں آتا کہ کیا کروں۔", "I don't understand what I should do.")]
    [InlineData("مجھے تمہاری بہت یاد آتی ہے۔", "I miss you very much.")]
    [InlineData("مجھے اکیلا چھوڑ دو۔", "Leave me alone.")]
    [InlineData("اس نے چائے میں چینی ڈالی۔", "He put sugar in tea.")]
    public void What_is_asked_for_measured_or_counted_keeps_its_shape(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("یہ آزادی کی 75 ویں سالگرہ ہے۔", "It's the 75th anniversary of independence.")]
    [InlineData("آج میرے بیٹے کی سالگرہ ہے۔", "Today is the birthday of my son.")]
    public void What_happened_has_an_anniversary_and_who_was_born_a_birthday(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("شہر میں بارش سے نقصان", "The loss from rain in the city")]
    [InlineData("گاؤں میں لڑکیوں کے لیے نئے اسکول کا افتتاح", "The inauguration of the new school for girls in the village")]
    [InlineData("کراچی (اسٹاف رپورٹر) پولیس نے دو چور پکڑے۔", "Karachi (the staff reporter): police caught two thieves.")]
    public void A_title_begins_with_what_it_is_about_and_news_with_place_and_reporter(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("احمد اور اس کی بہن سارہ نے کھانا پکایا۔", "Ahmed and his sister Sarah cooked.")]
    [InlineData("ہم کھیتوں میں کھیلتے تھے، کہانیاں سنتے تھے۔", "We played in fields, we heard stories.")]
    [InlineData("یہ عمارت دکان نہیں، یہ گھر ہے۔", "This building is not a shop, it is a house.")]
    public void Who_owns_who_tells_and_what_is_denied_stays_apart_from_what_stands_beside_it(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));

    [Theory]
    [InlineData("دکان شام ۶ بجے تک کھلی رہے گی۔", "The shop will remain open until 6 in the evening.")]
    [InlineData("رات ۱۰ بجے بارش ہوئی۔", "It rained at 10 at night.")]
    [InlineData("برسات کی ایک شام", "A rainy season evening")]
    [InlineData("پہلے ہی دن بارش ہوئی۔", "It rained on the very first day.")]
    public void Hours_evenings_and_first_days_are_times(string urdu, string english) =>
        Assert.Equal(english, Engine.Translate(urdu));
}
