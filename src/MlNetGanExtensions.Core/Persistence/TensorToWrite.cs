namespace MlNetGanExtensions.Persistence;

/// <summary>An array on its way into a model file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Shape">Its sizes, rows first.</param>
/// <param name="Data">Its elements as the file holds them.</param>
internal sealed record TensorToWrite(string Name, ElementType Type, int[] Shape, byte[] Data);
