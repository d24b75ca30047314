namespace MlNetGanExtensions.Persistence;

/// <summary>What the elements of an array in a model file are.</summary>
internal enum ElementType
{
    Single,
    Double,
    Int32,
}
