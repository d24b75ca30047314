using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>The mapping that runs a component.</summary>
[CustomMappingFactoryAttribute(SurrogateContracts.Component)]
internal sealed class ComponentFactory : CustomMappingFactory<ComponentSource, ResultColumn>
{
    public static void Map(ComponentSource source, ResultColumn target)
    {
        VBuffer<float> buffer = target.Result;
        SetDense(ref buffer, source.Apply());
        target.Result = buffer;
    }

    /// <summary>Fills a buffer, in the memory that it has where that is enough.</summary>
    public static void SetDense(ref VBuffer<float> buffer, ReadOnlySpan<float> values)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref buffer, values.Length);
        values.CopyTo(editor.Values);
        buffer = editor.Commit();
    }

    public override Action<ComponentSource, ResultColumn> GetMapping() => Map;
}
