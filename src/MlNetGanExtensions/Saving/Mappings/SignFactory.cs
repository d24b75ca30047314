using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that adds <see cref="SurrogateColumns.Sign"/>.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Sign)]
internal sealed class SignFactory : CustomMappingFactory<SliceSource, SignColumn>
{
    public static void Map(SliceSource source, SignColumn target) => target.Value = source.Values()[0] > 0;

    public override Action<SliceSource, SignColumn> GetMapping() => Map;
}
