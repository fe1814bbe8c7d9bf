using System.Globalization;
using System.Text.Json;

namespace Translator.Reading.Formats;

/// <summary>Where a JSON reader stands, kept while it goes.</summary>
internal sealed class JsonPath
{
    private readonly List<(string Name, int Index)> _steps = [];

    /// <summary>The place as a JSON Pointer, for example <c>/articles/0/body</c>.</summary>
    public string Pointer => _steps.Count == 0 ? "/" : string.Concat(_steps.Select(step => "/" + (step.Index >= 0
        ? step.Index.ToString(CultureInfo.InvariantCulture)
        : step.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));

    /// <summary>Whether the names on the way here end in the given ones, with dots between them; numbers in arrays do not count.</summary>
    public bool Matches(string field)
    {
        var names = field.Split('.');
        var at = names.Length;
        for (var i = _steps.Count - 1; i >= 0 && at > 0; i--)
        {
            if (_steps[i].Index >= 0)
                continue;
            if (!_steps[i].Name.Equals(names[--at], StringComparison.Ordinal))
                return false;
        }

        return at == 0;
    }

    /// <summary>Takes note of a token before its value is used.</summary>
    public void Enter(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _steps.Add((reader.GetString()!, -1));
                break;
            case JsonTokenType.EndArray:
                _steps.RemoveAt(_steps.Count - 1);
                break;
        }
    }

    /// <summary>Takes note of a token after its value was used.</summary>
    public void Leave(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                _steps.Add(("", 0));
                break;
            case JsonTokenType.PropertyName or JsonTokenType.StartObject:
                break;
            default:
                // A value ends a property's step and moves an array's on.
                if (_steps.Count > 0 && _steps[^1].Index < 0)
                    _steps.RemoveAt(_steps.Count - 1);
                else if (_steps.Count > 0)
                    _steps[^1] = ("", _steps[^1].Index + 1);
                break;
        }
    }
}
