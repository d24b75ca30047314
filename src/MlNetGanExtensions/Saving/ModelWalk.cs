using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Weighting;

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

        if ((SavedComponent.Of(members) ?? DensityWeightsTransformer.Of(members)) is ITransformer component)
        {
            return component;
        }

        ITransformer[] unwrapped = [.. members.Select(Unwrap)];
        return unwrapped.SequenceEqual(members) ? model : new TransformerChain<ITransformer>(unwrapped, Scopes(model, members));
    }

    /// <summary>The transformers of a model in order, those of chains in chains included.</summary>
    public static IEnumerable<ITransformer> Leaves(ITransformer model) =>
        TryGetMembers(model, out ITransformer[] members) ? members.SelectMany(Leaves) : [model];

    /// <summary>The same without those that <c>Transform</c> skips: what was appended for training only, at each level of chains.</summary>
    public static IEnumerable<ITransformer> ScoringLeaves(ITransformer model) =>
        IsChain(model) ? MembersFor(TransformerScope.Scoring, model).SelectMany(ScoringLeaves) : [model];

    /// <summary>What each member of a chain is for; without it, members that were appended for training only would take part in scoring.</summary>
    private static TransformerScope[] Scopes(ITransformer chain, ITransformer[] members)
    {
        TransformerScope[] scopes = new TransformerScope[members.Length];
        foreach (TransformerScope scope in new[] { TransformerScope.Training, TransformerScope.Testing, TransformerScope.Scoring })
        {
            int place = 0;
            foreach (ITransformer member in MembersFor(scope, chain))
            {
                place = Array.IndexOf(members, member, place);
                scopes[place++] |= scope;
            }
        }

        return scopes;
    }

    /// <summary>The members of a scope, in their order: a chain keeps to itself what each of them is for.</summary>
    private static IEnumerable<ITransformer> MembersFor(TransformerScope scope, ITransformer chain)
    {
        MethodInfo getModelFor = chain.GetType().GetMethod(nameof(TransformerChain<ITransformer>.GetModelFor), [typeof(TransformerScope)])!;
        return (IEnumerable<ITransformer>)getModelFor.Invoke(chain, [scope])!;
    }

    /// <summary>Whether a model is a chain; chains differ in the type of their last member.</summary>
    public static bool IsChain(ITransformer model) =>
        model.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(TransformerChain<>);

    private static bool TryGetMembers(ITransformer model, out ITransformer[] members)
    {
        bool isChain = IsChain(model);
        members = isChain ? [.. (IEnumerable<ITransformer>)model] : [];
        return isChain;
    }
}
