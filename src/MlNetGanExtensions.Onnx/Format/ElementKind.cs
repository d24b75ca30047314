namespace MlNetGanExtensions.Onnx.Format;

/// <summary>The type of a tensor's elements, with the numbers that the ONNX specification gives them.</summary>
internal enum ElementKind
{
    /// <summary>Single precision.</summary>
    Single = 1,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int64 = 7,

    /// <summary>Text.</summary>
    String = 8,

    /// <summary>True or false.</summary>
    Boolean = 9,

    /// <summary>Double precision.</summary>
    Double = 11,

    /// <summary>Whole numbers from 0 of 32 bits.</summary>
    UInt32 = 12,
}
