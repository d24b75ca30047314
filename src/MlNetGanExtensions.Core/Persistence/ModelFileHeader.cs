namespace MlNetGanExtensions.Persistence;

/// <summary>The settings and the list of arrays in a model file, checked for form but not yet for meaning.</summary>
/// <param name="Settings">All metadata, those of the container too.</param>
/// <param name="Tensors">The arrays in the order of their data, without gap or overlap.</param>
internal sealed record ModelFileHeader(Dictionary<string, string> Settings, List<TensorEntry> Tensors)
{
    public long DataBytes => Tensors.Count == 0 ? 0 : Tensors[^1].End;
}
