using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MlNetGanExtensions.Persistence;
using MlNetGanExtensions.Saving.Mappings;

namespace MlNetGanExtensions.Saving;

/// <summary>Finds the chains in a loaded model that <see cref="Surrogate"/> wrote.</summary>
internal static class SavedComponent
{
    private const int KeyMember = 1;
    private const int PayloadMember = 2;

    /// <summary>The transformer that was saved, or null where this is not one of ours.</summary>
    /// <exception cref="ModelFormatException">It is one of ours, but damaged, or of a kind that is not known here.</exception>
    public static ITransformer? Of(ITransformer[] members)
    {
        // Nobody else can have a mapping between these two types.
        if (members.Length <= PayloadMember || members[KeyMember] is not CustomMappingTransformer<NoColumns, KeyColumn>)
        {
            return null;
        }

        IDataView constants = members[PayloadMember].Transform(new MLContext().Data.LoadFromEnumerable([new KeyColumn()]));
        ReadOnlyMemory<char> text = constants.GetColumn<ReadOnlyMemory<char>>(SurrogateColumns.Payload).First();
        ComponentContent content = PayloadText.Read(text.Span);
        ComponentKind kind = ComponentKinds.Find(content.Kind);
        return kind.Wrap(kind.Read(content));
    }
}
