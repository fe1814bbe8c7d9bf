using Translator.Benchmarks.Checking;

return args switch
{
    ["checking", ..] => CheckingTable.Run(args.AsSpan(1)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("checking FOLDER [WORDS.tsv …]   false alarms and found faults per rule");
    return 2;
}
