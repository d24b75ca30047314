using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that adds <see cref="SurrogateColumns.Number"/>.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Number)]
internal sealed class NumberFactory : CustomMappingFactory<SliceSource, NumberColumn>
{
    public static void Map(SliceSource source, NumberColumn target) => target.Value = source.Values()[0];

    public override Action<SliceSource, NumberColumn> GetMapping() => Map;
}
