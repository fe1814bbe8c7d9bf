namespace Translator.Translating.Llm;

/// <summary>How a chat model is held to the form of its answer. The answer is verified in every case.</summary>
public enum LlmStructure
{
    /// <summary>A JSON schema that the server enforces.</summary>
    Schema,

    /// <summary>JSON of some kind; the form is described in the instructions.</summary>
    Json,

    /// <summary>The instructions alone, for servers that know neither.</summary>
    Prompt,
}
