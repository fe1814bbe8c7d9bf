using System.Diagnostics;

/// <summary>
/// Loaded by the runtime into the executable under test (<c>DOTNET_STARTUP_HOOKS</c>): from then on a file that the reader refuses kills the
/// process at once, as a file would that breaks a parser.
/// </summary>
internal static class StartupHook
{
    public static void Initialize() => AppDomain.CurrentDomain.FirstChanceException += (_, e) =>
    {
        if (e.Exception.GetType().Name is "ReadingException" or "DecoderFallbackException")
            Process.GetCurrentProcess().Kill();
    };
}
