using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Onnx.Building;
using MlNetGanExtensions.Onnx.Format;

namespace MlNetGanExtensions.Onnx.Generation;

/// <summary>Writes one attempt of a conditional GAN to make rows, which are then put into the states that were asked for.</summary>
internal static class ConditionalNodes
{
    public static MadeRows Make(GraphBuilder graph, ConditionalTabularGanModel model)
    {
        ConditionalEncoder encoder = model.Encoder;
        ConditionalClass[] classes = [.. model.Fitted];
        AskedClass asked = new(graph, model.Classes);
        ConditionNodes conditions = new(graph, encoder, classes, asked);
        Tensor? outputs = model.Generator is { } generator ? Outputs(graph, generator, conditions) : null;
        RowAssembly assembly = new(graph, encoder.Layout.Columns);
        Tensor[] states = [];
        Tensor met = conditions.Possible;
        if (outputs is { } all && encoder.Groups is { } groups)
        {
            Tensor noisy = graph.Add(
                graph.SliceColumns(all, encoder.Numbers.Length, groups.Columns), graph.Input(OnnxNames.Gumbel, groups.Columns));
            states = StateNodes.Largest(graph, noisy, groups, asked, [.. classes.Select(fitted => Allowed(fitted, encoder))]);
            met = graph.And(met, Force(graph, conditions, encoder.Conditions?.Count ?? 0, states));
            AddGroups(graph, encoder, states, assembly);
        }

        if (encoder.Numbers.Length > 0)
        {
            ConditionalNumberNodes.Add(graph, encoder, classes, asked, outputs!.Value, states, assembly);
        }

        Tensor made = assembly.Build(RowDecoderNodes.Constants(graph, asked, encoder.Constants.ToArray()));
        return new MadeRows(made, asked, conditions.Possible, met);
    }

    private static Tensor Outputs(GraphBuilder graph, ConditionalGenerator generator, ConditionNodes conditions)
    {
        Tensor noise = graph.Input(OnnxNames.Noise, generator.LatentSize);
        Tensor inputs = conditions.Told() is { } told ? graph.ConcatColumns(noise, told) : noise;
        return ExpressionNodes.Apply(graph, inputs, generator.Inputs, generator.Infer);
    }

    /// <summary>What the class has shown; of the classes any, for whether the right one came out is judged.</summary>
    private static bool[] Allowed(ConditionalClass fitted, ConditionalEncoder encoder)
    {
        bool[] allowed = [.. fitted.Shown];
        allowed.AsSpan(0, encoder.ClassColumns).Fill(true);
        return allowed;
    }

    /// <summary>Puts states right.</summary>
    /// <returns>Whether all were, rows × 1.</returns>
    private static Tensor Force(GraphBuilder graph, ConditionNodes conditions, int count, Tensor[] states)
    {
        Tensor met = graph.Equal(states[0], states[0]);
        for (int group = 0; group < count; group++)
        {
            Tensor forced = conditions.Forced(group);
            Tensor right = graph.Where(graph.Greater(forced, graph.Number(ConditionalEncoder.Free, ElementKind.Int64)), forced, states[group]);
            met = graph.And(met, graph.Equal(right, states[group]));
            states[group] = right;
        }

        return met;
    }

    private static void AddGroups(GraphBuilder graph, ConditionalEncoder encoder, Tensor[] states, RowAssembly assembly)
    {
        int group = encoder.FirstCategory;
        foreach (SoftmaxGroup category in encoder.Categories.Concat(encoder.Presences))
        {
            RowDecoderNodes.AddGroup(graph, assembly, category, states[group++]);
        }
    }
}
