using System.Collections.Concurrent;
using MlNetGanExtensions.Boosting;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.CrossFitting;
using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Saving;

/// <summary>The kinds of component that model files may hold. A kind stands in files: a line may be added, but none ever goes.</summary>
internal static class ComponentKinds
{
    private static readonly ConcurrentDictionary<string, ComponentKind> Kinds = new(StringComparer.Ordinal)
    {
        [ImputerComponent.Kind] = ComponentKind.Of(ImputerComponent.Read, component => new ImputerTransformer(component)),
        [AcGanBinaryComponent.Kind] = ComponentKind.Of(AcGanBinaryComponent.Read, component => new AcGanBinaryTransformer(component)),
        [AcGanMulticlassComponent.Kind] = ComponentKind.Of(AcGanMulticlassComponent.Read, component => new AcGanMulticlassTransformer(component)),
        [RescoringComponent.Kind] = ComponentKind.Of(RescoringComponent.Read, component => new RescoringTransformer(component)),
        [VotesComponent.Kind] = ComponentKind.Of(VotesComponent.Read, component => new VotesTransformer(component)),
    };

    /// <exception cref="ModelFormatException">The kind is not known, as when the file was written by a later release.</exception>
    public static ComponentKind Find(string kind) => Kinds.TryGetValue(kind, out ComponentKind? found)
        ? found
        : throw new ModelFormatException(
            $"The model holds a component of kind '{kind}', which this release of MlNetGanExtensions does not know; a later one may.");

    /// <summary>Adds a kind for a test.</summary>
    internal static void AddForTest(string kind, ComponentKind how) => Kinds[kind] = how;
}
