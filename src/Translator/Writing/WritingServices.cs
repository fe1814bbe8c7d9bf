using Microsoft.Extensions.Options;

namespace Translator.Writing;

/// <summary>Registers the step.</summary>
public static class WritingServices
{
    /// <summary>Adds the writer, the index and their settings; <c>Writing:Folder</c> becomes absolute below the content root.</summary>
    public static IServiceCollection AddWriting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WritingOptions>()
            .Bind(configuration.GetSection(WritingOptions.Section))
            .PostConfigure<IHostEnvironment>((options, host) =>
            {
                options.Folder = options.Folder.Length == 0 ? "" : Path.GetFullPath(options.Folder, host.ContentRootPath);
                options.Corpus.Folder = options.Corpus.Folder.Length == 0 ? "" : Path.GetFullPath(options.Corpus.Folder, host.ContentRootPath);
            })
            .ValidateDataAnnotations()
            .Validate(
                options => options.Formats.All(name => BilingualFormats.ByName(name) is not null),
                $"Writing:Formats names a format that there is none of. Write some of: {string.Join(", ", BilingualFormats.All.Select(f => f.Name))}.")
            .Validate(
                options => options.Corpus.Formats.All(name => BilingualFormats.ByName(name) is not null),
                $"Writing:Corpus:Formats names a format that there is none of. Write some of: {string.Join(", ", BilingualFormats.All.Select(f => f.Name))}.")
            .Validate(options => options.Corpus.DevPercent + options.Corpus.TestPercent <= 50, "Writing:Corpus:DevPercent and TestPercent together hold out more than half of the pairs. Write less.")
            .ValidateOnStart();
        return services.AddSingleton<DocumentWriter>().AddSingleton<IndexFile>();
    }
}
