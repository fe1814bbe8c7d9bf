namespace Translator.Checking.Alignment;

/// <summary>A pair as numbers: its words, and for every Urdu word with every English one, in this order, their number among all such couples.</summary>
internal sealed record AlignedSentence(int[] Urdu, int[] English, int[] Couples);
