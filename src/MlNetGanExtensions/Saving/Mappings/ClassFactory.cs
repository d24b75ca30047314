using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that adds <see cref="SurrogateColumns.Class"/>.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Class)]
internal sealed class ClassFactory : CustomMappingFactory<SliceSource, ClassColumn>
{
    public static void Map(SliceSource source, ClassColumn target) => target.Value = (int)source.Values()[0];

    public override Action<SliceSource, ClassColumn> GetMapping() => Map;
}
