using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Runs poppler's <c>pdftotext</c>, bytes in, text out, nothing on disk.</summary>
internal static class PdfToText
{
    private const int ProcessorSeconds = 9;

    // A busy machine may need longer for the same work; this only ends what hangs.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>The text of all pages with a form feed after each.</summary>
    /// <exception cref="ReadingException">The program is missing, refuses the file, or takes too long.</exception>
    public static string Run(SeedFile file, ReadingInstructions instructions)
    {
        using var process = Start(instructions.PdfToText);
        using var killed = new Timer(Kill, process, Limit, Timeout.InfiniteTimeSpan);
        var errors = process.StandardError.ReadToEndAsync();
        var input = Task.Run(() => Feed(process, file.Bytes));
        var text = Limited(process, instructions.MaxTextCharacters);
        process.WaitForExit();
        input.Wait();
        return process.ExitCode switch
        {
            0 => text,
            126 or 127 => throw Missing(instructions.PdfToText),
            var code => throw Refused(code, errors.Result),
        };
    }

    private static Process Start(string program)
    {
        // A PDF can be made to take memory and time as a zip can; here the shell sets the program's limits and becomes it.
        var bounded = OperatingSystem.IsLinux();
        var start = new ProcessStartInfo(bounded ? "/bin/sh" : program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        string[] arguments = ["-enc", "UTF-8", "-", "-"];
        foreach (var argument in bounded ? ["-c", $"ulimit -v 600000 -t {ProcessorSeconds}; exec \"$0\" \"$@\"", program, .. arguments] : arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Missing(program, exception);
        }
    }

    private static ReadingException Missing(string program, Exception? inner = null) =>
        new(
            $"PDFs are read with the program {program}, which is not installed here.",
            "Install it (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: winget install poppler), or name its path in Reading:PdfToText.",
            innerException: inner);

    private static void Feed(Process process, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(bytes.Span);
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code says why.
        }
    }

    private static string Limited(Process process, int limit)
    {
        var (text, buffer) = (new StringBuilder(), new char[8192]);
        for (int read; (read = process.StandardOutput.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (text.Length + read > limit)
            {
                Kill(process);
                throw new ReadingException($"The PDF holds more than {limit} characters of text.", "Split it, or raise Reading:MaxFileMegabytes.");
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static void Kill(object? process)
    {
        try
        {
            ((Process)process!).Kill();
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }

    private static ReadingException Refused(int exitCode, string errors)
    {
        if (errors.Contains("password", StringComparison.OrdinalIgnoreCase))
            return new ReadingException("The PDF is protected by a password.", "Save it without a password.");
        if (exitCode == 3)
            return new ReadingException("The PDF does not permit its text to be copied.", "Ask its owner for a copy that does.");
        if (errors.Contains("emory", StringComparison.Ordinal) || exitCode == 134)
            return new ReadingException("The PDF takes more memory than any document should.", "If you trust it, save its text as .txt.");
        if (exitCode is 137 or 152)
            return new ReadingException($"The text of the PDF was not out after {ProcessorSeconds} s of work.", "Split it, or save its text as .txt.");
        var reason = errors.Split('\n', 2)[0].Trim();
        return new ReadingException(
            $"The PDF is damaged: {(reason.Length > 0 ? reason : "pdftotext ended with " + exitCode)}.",
            "It may have been cut off on the way: copy it again, or save it again in the program that made it.");
    }
}
