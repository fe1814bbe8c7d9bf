using System.Text.Json;

namespace Translator.Checking;

/// <summary>A flag as every JSON of ours shows it.</summary>
internal static class FlagJson
{
    /// <summary>Writes <c>{"code","severity","span":{"side","start","end"},"message"}</c>.</summary>
    public static void Write(Utf8JsonWriter json, Flag flag)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, flag.Code);
        json.WriteString("severity"u8, flag.Severity switch
        {
            FlagSeverity.Info => "info"u8,
            FlagSeverity.Warning => "warning"u8,
            _ => "error"u8,
        });
        json.WriteStartObject("span"u8);
        json.WriteString("side"u8, flag.Side == PairSide.Source ? "ur"u8 : "en"u8);
        json.WriteNumber("start"u8, flag.Start);
        json.WriteNumber("end"u8, flag.End);
        json.WriteEndObject();
        json.WriteString("message"u8, flag.Message);
        json.WriteEndObject();
    }
}
