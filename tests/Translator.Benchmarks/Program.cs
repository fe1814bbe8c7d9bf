using Translator.Benchmarks.Checking;
using Translator.Benchmarks.Writing;

return args switch
{
    ["checking", ..] => CheckingTable.Run(args.AsSpan(1)),
    ["writing", ..] => Throughput.Run(args.AsSpan(1)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("checking FOLDER [WORDS.tsv …]   false alarms and found faults per rule");
    Console.Error.WriteLine("writing [WORDS.tsv …]           pairs a second through checking and each format");
    return 2;
}
