using System.Runtime.InteropServices;

namespace Translator.Checking.Alignment;

/// <summary>
/// How likely each Urdu word becomes each English word and the other way round: IBM's second model with a diagonal in
/// place of its table of positions, after Dyer, Chahuneau and Smith (2013). What is known of two words stands in as if
/// it had been counted, so that a single page is enough to learn from.
/// </summary>
internal sealed class AlignmentModel(WordSenses senses)
{
    private const int Rounds = 5;

    // Chosen on the pairs aligned by hand: how many sightings the knowledge of a word weighs, and the lack of it; how much
    // a word keeps its place (little: Urdu puts its verb last), and how readily a small word answers to none.
    private const double Knowledge = 16;
    private const double Ignorance = 8;
    private const double Diagonal = 1.0;
    private const double Nothing = 0.6;

    private readonly Vocabulary _words = new(senses);
    private readonly Dictionary<(int Urdu, int English), int> _numbers = [];
    private readonly List<(int Urdu, int English)> _couples = [];
    private readonly List<AlignedSentence> _sentences = [];
    private Direction _toEnglish = null!;
    private Direction _toUrdu = null!;

    /// <summary>Takes a pair to learn from.</summary>
    public AlignedSentence Add(TextView urdu, TextView english)
    {
        var (source, target) = (new int[urdu.Words.Length], new int[english.Words.Length]);
        for (var i = 0; i < source.Length; i++)
            source[i] = _words.AddUrdu(urdu, i);
        for (var j = 0; j < target.Length; j++)
            target[j] = _words.AddEnglish(english, j);
        var couples = new int[source.Length * target.Length];
        for (var (i, at) = (0, 0); i < source.Length; i++)
        {
            for (var j = 0; j < target.Length; j++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (source[i], target[j]), out var known);
                if (!known)
                {
                    number = _couples.Count;
                    _couples.Add((source[i], target[j]));
                }

                couples[at++] = number;
            }
        }

        var sentence = new AlignedSentence(source, target, couples);
        _sentences.Add(sentence);
        return sentence;
    }

    /// <summary>Learns from all pairs that were taken.</summary>
    public void Learn()
    {
        var weights = _couples.Select(couple => LinkKnowledge.Weight(_words.Urdu[couple.Urdu], _words.English[couple.English])).ToArray();
        _toEnglish = new Direction(weights, [.. _couples.Select(couple => couple.Urdu)], _words.Urdu, _words.English);
        _toUrdu = new Direction(weights, [.. _couples.Select(couple => couple.English)], _words.English, _words.Urdu);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var sentence in _sentences)
            {
                _toEnglish.Count(sentence.Urdu, sentence.English, sentence.Couples, sentence.English.Length, 1);
                _toUrdu.Count(sentence.English, sentence.Urdu, sentence.Couples, 1, sentence.English.Length);
            }

            _toEnglish.Take();
            _toUrdu.Take();
        }
    }

    /// <summary>The links of a pair that was taken: Urdu word, English word.</summary>
    public List<(int Urdu, int English)> Links(AlignedSentence sentence)
    {
        var columns = sentence.English.Length;
        var forward = _toEnglish.Best(sentence.Urdu, sentence.English, sentence.Couples, columns, 1);
        var backward = _toUrdu.Best(sentence.English, sentence.Urdu, sentence.Couples, 1, columns);
        return Symmetry.Of(forward, backward);
    }

    /// <summary>One of the two directions: every word of the one text is explained by one word of the other, or by none.</summary>
    private sealed class Direction
    {
        private readonly double[] _prior;
        private readonly double[] _strength;
        private readonly double[] _chance;
        private readonly double[] _count;
        private readonly double[] _total;
        private readonly double[] _nothing;
        private readonly int[] _from;
        private double[] _score = new double[64];

        public Direction(double[] weights, int[] from, List<WordType> causes, List<WordType> effects)
        {
            _from = from;
            _prior = new double[weights.Length];
            _count = new double[weights.Length];
            _total = new double[causes.Count];
            _strength = new double[causes.Count];
            Array.Fill(_strength, Ignorance);
            for (var i = 0; i < weights.Length; i++)
            {
                _total[from[i]] += weights[i];
                if (weights[i] >= LinkKnowledge.Least)
                    _strength[from[i]] = Knowledge;
            }

            for (var i = 0; i < weights.Length; i++)
                _prior[i] = weights[i] / _total[from[i]];
            Array.Clear(_total);
            _chance = [.. _prior];
            var all = (double)effects.Sum(word => word.Count);
            _nothing = [.. effects.Select(word => Nothing * word.Alone * word.Count / all)];
        }

        public void Count(int[] causes, int[] effects, int[] couples, int causeStep, int effectStep)
        {
            Reserve(causes.Length);
            for (var j = 0; j < effects.Length; j++)
            {
                var sum = _nothing[effects[j]] + Score(causes.Length, effects.Length, j, couples, causeStep, effectStep);
                for (var i = 0; i < causes.Length; i++)
                {
                    var share = _score[i] / sum;
                    _count[couples[(i * causeStep) + (j * effectStep)]] += share;
                    _total[causes[i]] += share;
                }
            }
        }

        public void Take()
        {
            for (var i = 0; i < _chance.Length; i++)
                _chance[i] = (_count[i] + (_strength[_from[i]] * _prior[i])) / (_total[_from[i]] + _strength[_from[i]]);
            Array.Clear(_count);
            Array.Clear(_total);
        }

        /// <summary>For every word of the explained text the word that explains it best; below 0 for none.</summary>
        public int[] Best(int[] causes, int[] effects, int[] couples, int causeStep, int effectStep)
        {
            Reserve(causes.Length);
            var best = new int[effects.Length];
            for (var j = 0; j < effects.Length; j++)
            {
                Score(causes.Length, effects.Length, j, couples, causeStep, effectStep);
                var (at, most) = (-1, _nothing[effects[j]]);
                for (var i = 0; i < causes.Length; i++)
                {
                    if (_score[i] > most)
                        (at, most) = (i, _score[i]);
                }

                best[j] = at;
            }

            return best;
        }

        private double Score(int causes, int effects, int j, int[] couples, int causeStep, int effectStep)
        {
            var (sum, near) = (0.0, 0.0);
            for (var i = 0; i < causes; i++)
                near += _score[i] = Math.Exp(-Diagonal * Math.Abs(((i + 0.5) / causes) - ((j + 0.5) / effects)));
            for (var i = 0; i < causes; i++)
                sum += _score[i] *= (1 - Nothing) / near * _chance[couples[(i * causeStep) + (j * effectStep)]];
            return sum;
        }

        private void Reserve(int length)
        {
            if (_score.Length < length)
                _score = new double[2 * length];
        }
    }
}
