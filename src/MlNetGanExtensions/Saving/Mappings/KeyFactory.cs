using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that adds <see cref="SurrogateColumns.Key"/>.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Key)]
internal sealed class KeyFactory : CustomMappingFactory<NoColumns, KeyColumn>
{
    public static void Map(NoColumns source, KeyColumn target) => target.Key = 0;

    public override Action<NoColumns, KeyColumn> GetMapping() => Map;
}
