using System.Text;
using Translator.Writing;

namespace Storm;

/// <summary>What strace is set upon for the negative controls: one way of writing a file, its outcome on standard output.</summary>
internal static class Probe
{
    public static int Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["flush", var path]:
                    using (var file = new FileStream(path, FileMode.Create))
                    {
                        file.Write("متن"u8);
#pragma warning disable RS0030 // This is the call whose silence is to be shown.
                        file.Flush(true);
#pragma warning restore RS0030
                    }

                    break;
                case ["move", var from, var to]:
                    File.Move(from, to, overwrite: true);
                    break;
                case ["atomic", var path]:
                    AtomicFile.Write(path, stream => stream.Write("متن"u8));
                    break;
                case ["create", var path]:
                    AtomicFile.Create(path, stream => stream.Write("متن"u8));
                    break;
                case ["migrate", var path]:
                    Promises.Migrations.WithoutTransaction(path);
                    break;
                case ["worker"]:
                    // As many write it: what their loop throws ends the host, and the process ends with what Main returns.
                    BrokenWorker.Run();
                    break;
                default:
                    return 2;
            }
        }
        catch (IOException error)
        {
            Console.OutputEncoding = Encoding.UTF8;
            Console.WriteLine($"failed: {error.Message}");
            return 1;
        }

        Console.WriteLine("success");
        return 0;
    }
}
