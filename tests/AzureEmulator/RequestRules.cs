namespace AzureEmulator;

/// <summary>The rules a readable request must keep, in the order in which the emulator checks them.</summary>
internal static class RequestRules
{
    /// <summary>The first rule that is broken; null when all are kept.</summary>
    public static ServiceError? Broken(TranslationRequest request, EmulatorOptions options)
    {
        var model = request.Texts.Any(text => text.Targets.Any(target => options.Deployments.Contains(target.System)));
        var (elements, characters) = model ? (50, 5_000) : (1_000, 50_000);

        if (request.Texts.Count > elements)
            return ServiceError.TooManyElements;
        if (request.Error is { } error)
            return error;
        if (request.Texts.Count == 0)
            return ServiceError.InvalidInput;
        if (request.Texts.Any(text => text.From is { } from && !Languages.Contains(from)))
            return ServiceError.InvalidSource;
        if (request.Texts.Any(text => text.Targets.Count == 0 || text.Targets.Any(target => !Languages.Contains(target.Language))))
            return ServiceError.InvalidTarget;
        if (request.Texts.Any(text => text.Targets.Any(target => !Exists(target.System, options) && !target.AllowFallback)))
            return ServiceError.NoCustomSystem;
        // Only a model can follow examples; that the service refuses them elsewhere is our strictness, so that none is sent in vain.
        if (request.Texts.Any(text => text.Targets.Any(target => target.Examples?.Count > 0 && !options.Deployments.Contains(target.System))))
            return ServiceError.InvalidInput;
        if (request.Texts.Any(text => text.Text.Length > characters))
            return ServiceError.TextTooLong;
        return request.Characters > characters ? ServiceError.RequestTooLarge : null;
    }

    /// <summary>What <c>X-mt-system</c> says of a target.</summary>
    public static string SystemOf(WantedTarget target, EmulatorOptions options) =>
        target.System != "general" && Exists(target.System, options) ? "Custom" : "Team";

    private static bool Exists(string system, EmulatorOptions options) =>
        system == "general" || options.Deployments.Contains(system) || options.Categories.Contains(system);
}
