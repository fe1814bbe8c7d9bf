using System.Globalization;
using Translator.Benchmarks.Alignment;
using Translator.Benchmarks.Checking;
using Translator.Benchmarks.Durability;
using Translator.Benchmarks.Embedded;
using Translator.Benchmarks.Segmenting;
using Translator.Benchmarks.Translating;
using Translator.Benchmarks.Writing;

return args switch
{
    ["segmenting", ..] => SegmentingSpeed.Run(args[1..]),
    ["embedded", var file] => Embedded(file),
    ["embedded-confidence", var folder, .. var output] => Fit(folder, output),
    ["alignment", ..] => AlignmentError.Run(args.AsSpan(1)),
    ["checking", ..] => CheckingTable.Run(args.AsSpan(1)),
    ["translating", ..] => TranslatingSpeed.Run(args.AsSpan(1)),
    ["memory", ..] => MemorySpeed.Run(args.AsSpan(1)),
    ["writing", "--pairs", var pairs, .. var formats] => FlatMemory.Run(int.Parse(pairs, CultureInfo.InvariantCulture), formats),
    ["writing", "--measure", var format, var pairs] => FlatMemory.Measure(format, int.Parse(pairs, CultureInfo.InvariantCulture)),
    ["durability", ..] => await DurabilityCost.RunAsync(args[1..]),
    ["writing", ..] => Throughput.Run(args.AsSpan(1)),
    _ => Usage(),
};

static int Embedded(string file)
{
    EmbeddedThroughput.Run(file);
    return 0;
}

static int Fit(string folder, string[] output)
{
    ConfidenceFit.Run(folder, output is [var file, ..] ? file : null);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("segmenting FILE                 megabytes a second of one thread, beside ICU4N on the same text");
    Console.Error.WriteLine("embedded FILE                   sentences a second, memory and load time of the embedded engine");
    Console.Error.WriteLine("embedded-confidence FOLDER [confidence.tsv]   fits the embedded engine's confidence to NAME.ur and NAME.en of a folder");
    Console.Error.WriteLine("checking FOLDER [WORDS.tsv …]   false alarms and found faults per rule");
    Console.Error.WriteLine("alignment [--show]              error of the word alignment on pairs aligned by hand");
    Console.Error.WriteLine("translating [SENTENCES]         sentences a second, requests, filling and processor time to an emulated Azure");
    Console.Error.WriteLine("memory [UNITS]                  near matches out of a memory of a million sentences");
    Console.Error.WriteLine("durability [ROUNDS [DOCUMENTS [SENTENCES]]]   the durable path beside the same without any sync, as a ratio");
    Console.Error.WriteLine("writing [WORDS.tsv …]           pairs a second through checking and each format");
    Console.Error.WriteLine("writing --pairs N [FORMAT …]    most memory of each format for N/10 and for N pairs");
    return 2;
}
