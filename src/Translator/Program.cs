using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Translator.Commands;

// Numbers and dates in files must not depend on where the machine stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var parsed = CommandLine.Create().Parse(args);
// What is wrong and what was perhaps meant; the whole help would push it off the screen, and onto standard output.
if (parsed.Action is ParseErrorAction wrong)
    wrong.ShowHelp = false;
// Verbs end in their own time: the parser's own two seconds would cut paid calls off.
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
return parsed.Errors.Count > 0 ? ExitCode.Usage : exitCode;
