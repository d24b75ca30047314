namespace MlNetGanExtensions.Comparing;

/// <summary>What a compared column holds.</summary>
internal enum ComparedKind
{
    /// <summary>A key, text or Boolean: a category by what it stands for.</summary>
    Category,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A vector of Single of known size.</summary>
    Vector,
}
