using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Translator.Watching;

namespace Translator.Reading.Formats;

/// <summary>Runs poppler's <c>pdftotext</c>, bytes in, text out, nothing on disk.</summary>
internal static class PdfToText
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(9);

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
        return process.ExitCode == 0 ? text : throw Refused(process.ExitCode, errors.Result);
    }

    private static Process Start(string program)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        foreach (var argument in (ReadOnlySpan<string>)["-enc", "UTF-8", "-", "-"])
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ReadingException(
                $"PDFs are read with the program {program}, which is not installed here.",
                "Install it (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler; Windows: winget install poppler), or name its path in Reading:PdfToText.",
                innerException: exception);
        }
    }

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
        if (exitCode == 137)
            return new ReadingException($"The text of the PDF was not out after {Limit.TotalSeconds:0} s.", "Split it, or save its text as .txt.");
        var reason = errors.Split('\n', 2)[0].Trim();
        return new ReadingException(
            $"The PDF is damaged: {(reason.Length > 0 ? reason : "pdftotext ended with " + exitCode)}.",
            "It may have been cut off on the way: copy it again, or save it again in the program that made it.");
    }
}
