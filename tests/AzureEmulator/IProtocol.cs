using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AzureEmulator;

/// <summary>What differs between the api-versions on the wire.</summary>
internal interface IProtocol
{
    /// <summary>The api-version.</summary>
    string Version { get; }

    /// <summary>Type of an error's body.</summary>
    string ErrorContentType { get; }

    /// <summary>Reads a request whose body is JSON.</summary>
    TranslationRequest Read(IQueryCollection query, JsonElement body);

    /// <summary>Writes an answer.</summary>
    void WriteAnswer(Utf8JsonWriter json, TranslationRequest request, IReadOnlyList<AnswerItem> items);

    /// <summary>Writes an error's code: a number or a string.</summary>
    void WriteErrorCode(Utf8JsonWriter json, int code);
}
