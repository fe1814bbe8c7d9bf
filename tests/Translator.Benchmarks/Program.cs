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
    ["checking", ..] => CheckingTable.Run(args.AsSpan(1)),
    ["translating", ..] => TranslatingSpeed.Run(args.AsSpan(1)),
    ["memory", ..] => MemorySpeed.Run(args.AsSpan(1)),
    ["durability", ..] => await DurabilityCost.RunAsync(args[1..]),
    ["writing", ..] => Throughput.Run(args.AsSpan(1)),
    _ => Usage(),
};

static int Embedded(string file)
{
    EmbeddedThroughput.Run(file);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("segmenting FILE                 megabytes a second of one thread, beside ICU4N on the same text");
    Console.Error.WriteLine("embedded FILE                   sentences a second, memory and load time of the embedded engine");
    Console.Error.WriteLine("checking FOLDER [WORDS.tsv …]   false alarms and found faults per rule");
    Console.Error.WriteLine("translating [SENTENCES]         sentences a second, requests, filling and processor time to an emulated Azure");
    Console.Error.WriteLine("memory [UNITS]                  near matches out of a memory of a million sentences");
    Console.Error.WriteLine("durability [ROUNDS [DOCUMENTS [SENTENCES]]]   the durable path beside the same without any sync, as a ratio");
    Console.Error.WriteLine("writing [WORDS.tsv …]           pairs a second through checking and each format");
    return 2;
}
