using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Classification;

/// <summary>The losses of the AC-GAN as expressions (Hwang et al. 2017, equations 4 and 5, negated and averaged over the rows).</summary>
internal sealed class AcGanLosses(AcGanNetworks networks, AcGanOptions options, Matrix prior, Variable ramp)
{
    /// <summary>−Ls on real rows.</summary>
    public static Expression RealSource(Expression logit) => Op.Mean(Op.Softplus(-logit));

    /// <summary>−Ls on generated rows.</summary>
    public static Expression GeneratedSource(Expression logit) => Op.Mean(Op.Softplus(logit));

    /// <summary>−Lc.</summary>
    public static Expression Class(Expression logits, Expression classes) => Op.CrossEntropyWithLogits(logits, classes);

    /// <summary>One-hot classes for the generator, one row for each row of the batch.</summary>
    public Expression Conditions(Expression batchClasses, RandomStream stream)
    {
        int classes = networks.Shape.Classes;
        Expression shares = options.Conditions switch
        {
            ConditionSampling.TrainingShare => Op.Constant(prior),
            ConditionSampling.Even => Op.Constant(Even(classes)),
            ConditionSampling.OppositeToBatch => (1 - Op.MeanRows(batchClasses)) * (1f / (classes - 1)),
            _ => throw new InvalidOperationException($"There is no condition sampling {options.Conditions}."),
        };

        // A uniform number falls into one of the intervals that the cumulated shares cut [0, 1) into.
        Expression upper = Op.MatMul(shares, Op.Constant(UpperTriangle(classes, last: true)));
        Expression lower = Op.MatMul(shares, Op.Constant(UpperTriangle(classes, last: false)));
        Expression uniform = Op.RandomUniform(stream, batchClasses.Rows, 1);
        return Op.Greater(upper + TopOpen(classes), uniform) - Op.Greater(lower, uniform);
    }

    /// <summary>What unlabelled rows add to the discriminator's loss, or null where nothing is switched on.</summary>
    public Expression? Unlabelled(DiscriminatorOutput output)
    {
        UnlabelledOptions unlabelled = options.Unlabelled;
        Expression logProbabilities = Op.LogSoftmax(output.ClassLogits);
        Expression probabilities = Op.Softmax(output.ClassLogits);
        List<Expression> terms = [];
        if (unlabelled.EntropyWeight > 0)
        {
            Expression entropy = -Op.Mean(Op.SumColumns(probabilities * logProbabilities));
            terms.Add(entropy * unlabelled.EntropyWeight);
        }

        if (unlabelled.PseudoLabelWeight > 0)
        {
            Expression guess = Op.StopGradient(Op.ArgMaxOneHot(output.ClassLogits));
            Expression confident = Op.StopGradient(
                Op.Greater(Op.SumColumns(guess * probabilities), Op.Constant(unlabelled.PseudoLabelConfidence)));
            terms.Add(-Op.Mean(confident * Op.SumColumns(guess * logProbabilities)) * unlabelled.PseudoLabelWeight);
        }

        if (unlabelled.PriorWeight > 0)
        {
            Expression expected = Op.Constant(ExpectedPrior());
            Expression mean = Op.MeanRows(probabilities);
            terms.Add(Op.Sum(expected * (Op.Log(expected) - Op.Log(mean + 1e-6f))) * unlabelled.PriorWeight);
        }

        return terms.Count == 0 ? null : terms.Aggregate((a, b) => a + b) * ramp;
    }

    private static Matrix Even(int classes)
    {
        Matrix even = new(1, classes);
        even.Values.Fill(1f / classes);
        return even;
    }

    /// <summary>Ones above the diagonal, and on it when the share itself counts too.</summary>
    private static Matrix UpperTriangle(int size, bool last)
    {
        Matrix triangle = new(size, size);
        for (int row = 0; row < size; row++)
        {
            triangle.Row(row)[(last ? row : row + 1)..].Fill(1);
        }

        return triangle;
    }

    /// <summary>Lifts the top of the last interval over 1, whatever rounding made of the sum of the shares.</summary>
    private static Expression TopOpen(int classes)
    {
        Matrix lift = new(1, classes);
        lift[0, classes - 1] = 1;
        return Op.Constant(lift);
    }

    private Matrix ExpectedPrior()
    {
        if (options.Unlabelled.ClassPrior is not { } given)
        {
            return prior;
        }

        if (given.Count != prior.Columns)
        {
            throw new ArgumentException($"The class prior has {given.Count} shares but there are {prior.Columns} classes.");
        }

        Matrix expected = new(1, given.Count);
        for (int i = 0; i < given.Count; i++)
        {
            expected[0, i] = given[i];
        }

        return expected;
    }
}
