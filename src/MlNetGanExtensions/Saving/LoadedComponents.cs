using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Rows;

namespace MlNetGanExtensions.Saving;

/// <summary>The components of loaded models: each is decoded once, however many cursors and engines use it, and goes when its model goes.</summary>
internal static class LoadedComponents
{
    private static readonly ConditionalWeakTable<string, Lazy<IRowComponent>> Decoded = [];

    /// <exception cref="ModelFormatException">The text is damaged, or its kind or version is not known here.</exception>
    public static IRowComponent Of(ReadOnlyMemory<char> payload)
    {
        // A loaded model hands out the same string for every row. Whatever else comes is decoded for itself.
        return MemoryMarshal.TryGetString(payload, out string? text, out int start, out int length) && start == 0 && length == text.Length
            ? Decoded.GetValue(text, key => new Lazy<IRowComponent>(() => Decode(key))).Value
            : Decode(payload.Span);
    }

    private static IRowComponent Decode(ReadOnlySpan<char> text)
    {
        ComponentContent content = PayloadText.Read(text);
        return ComponentKinds.Find(content.Kind).Read(content);
    }
}
