namespace MlNetGanExtensions.Persistence;

/// <summary>Names and sizes of the element types, as the safetensors layout has them.</summary>
internal static class ElementTypes
{
    public static ReadOnlySpan<ElementType> All => [ElementType.Single, ElementType.Double, ElementType.Int32];

    public static int Size(this ElementType type) => type == ElementType.Double ? 8 : 4;

    public static string Name(this ElementType type) => type switch
    {
        ElementType.Single => "F32",
        ElementType.Double => "F64",
        _ => "I32",
    };
}
