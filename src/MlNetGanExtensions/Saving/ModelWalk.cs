using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving;

/// <summary>Goes through the chains of a model.</summary>
internal static class ModelWalk
{
    /// <summary>The model with each saved component replaced by its transformer; the same object where there is none.</summary>
    public static ITransformer Unwrap(ITransformer model)
    {
        if (!TryGetMembers(model, out ITransformer[] members))
        {
            return model;
        }

        if (SavedComponent.Of(members) is ITransformer component)
        {
            return component;
        }

        ITransformer[] unwrapped = [.. members.Select(Unwrap)];
        return unwrapped.SequenceEqual(members) ? model : new TransformerChain<ITransformer>(unwrapped);
    }

    /// <summary>The transformers of a model in order, those of chains in chains included.</summary>
    public static IEnumerable<ITransformer> Leaves(ITransformer model) =>
        TryGetMembers(model, out ITransformer[] members) ? members.SelectMany(Leaves) : [model];

    /// <summary>Chains differ in the type of their last member; what they have in common is that they list their members.</summary>
    private static bool TryGetMembers(ITransformer model, out ITransformer[] members)
    {
        Type type = model.GetType();
        bool isChain = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TransformerChain<>);
        members = isChain ? [.. (IEnumerable<ITransformer>)model] : [];
        return isChain;
    }
}
