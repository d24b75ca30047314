using System.Buffers;

namespace MlNetGanExtensions.Persistence;

/// <summary>What settings, arrays and kinds of model may be called.</summary>
internal static class EntryName
{
    public const int MaximumLength = 128;

    public const string Rule = "1 to 128 of the letters a-z and A-Z, digits and '-', '_', '.', '/'";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaximumLength && !name.AsSpan().ContainsAnyExcept(Allowed) && name != HeaderLayout.MetadataName;
}
