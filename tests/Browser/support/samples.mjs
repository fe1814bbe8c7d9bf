// Texts of our own to review.
const people = ['استاد', 'کسان', 'ڈاکٹر', 'طالب علم', 'دکاندار', 'مصنف', 'انجینئر', 'کھلاڑی'];
const places = ['گاؤں', 'شہر', 'باغ', 'سکول', 'بازار', 'ہسپتال', 'کتب خانے', 'میدان'];
const deeds = ['نئی کتاب پڑھی', 'پودے لگائے', 'دوستوں سے بات کی', 'پرانی سڑک صاف کی', 'بچوں کو کہانی سنائی', 'کھانا پکایا', 'خط لکھا'];

/** The n-th of a pattern: no two among the first 100,000 are the same. @param {number} n */
export const sentence = (n) => `${people[n % 8]} نے ${places[Math.floor(n / 8) % 8]} میں ${n + 1} بار ${deeds[n % 7]}۔`;

/** @param {number} n @param {number} [from] */
export const text = (n, from = 0) => Array.from({ length: n }, (_, i) => sentence(from + i)).join('\n');

export const long = 'ایکسیسبیلٹی کے ماہرین کا کہنا ہے کہ ویب\u200cسائٹ ہر شخص کے لیے قابلِ استعمال ہونی چاہیے، خواہ وہ دیکھ نہ سکتا ہو یا اس کے ہاتھ کام نہ کرتے ہوں، اور یہ اصول کئی ملکوں کے قانون میں لکھا جا چکا ہے مگر عمل درآمد ابھی بہت کم جگہوں پر نظر آتا ہے۔';
