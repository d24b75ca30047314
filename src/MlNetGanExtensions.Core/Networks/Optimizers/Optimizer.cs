using System.Runtime.CompilerServices;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Networks.Optimizers;

/// <summary>Turns a loss into the assignments that lower it. One optimiser owns the state of the variables it moves.</summary>
public abstract class Optimizer
{
    private readonly Dictionary<(Variable Variable, string Kind), Variable> _state = [];
    private readonly Matrix _rate = new(1, 1);

    /// <summary>Makes an optimiser.</summary>
    /// <param name="learningRate">The first learning rate, above 0.</param>
    private protected Optimizer(float learningRate)
    {
        _rate[0, 0] = Positive(learningRate);
        InitialLearningRate = learningRate;
        Rate = new Variable("learning-rate", _rate);
    }

    /// <summary>The learning rate given at the start; schedules are multiples of it.</summary>
    public float InitialLearningRate { get; }

    /// <summary>The learning rate in force; set it between steps.</summary>
    public float LearningRate
    {
        get => _rate[0, 0];
        set
        {
            _rate[0, 0] = NotNegative(value, nameof(LearningRate));
            Rate.Write(_rate);
        }
    }

    /// <summary>Gradients are scaled down together so that their joint Euclidean norm is at most this; 0 leaves them as they are.</summary>
    public float ClipNorm
    {
        get;
        init => field = NotNegative(value, nameof(ClipNorm));
    }

    /// <summary>Adds this times the weight to its gradient (an L2 penalty of half this, as in PyTorch's <c>weight_decay</c>).</summary>
    public float L2
    {
        get;
        init => field = NotNegative(value, nameof(L2));
    }

    /// <summary>The variables that <see cref="L2"/> and decoupled decay act on; null stands for all that have more than one row (weights, not biases).</summary>
    public IReadOnlyCollection<Variable>? Decayed { get; init; }

    /// <summary>All variables that hold this optimiser's state, for a checkpoint.</summary>
    public IEnumerable<Variable> State => _state.Values;

    private protected Variable Rate { get; }

    /// <summary>The assignments of one step towards a smaller loss.</summary>
    /// <param name="loss">A scalar expression.</param>
    /// <param name="variables">What may be moved; at least one.</param>
    /// <exception cref="ArgumentException">There are no variables, or the loss is not a single cell.</exception>
    public IReadOnlyList<Assignment> Minimize(Expression loss, IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(variables);
        if (variables.Count == 0)
        {
            throw new ArgumentException("At least one variable is needed.", nameof(variables));
        }

        Expression[] gradients = Gradient.Of(loss, [.. variables.Select(variable => (Expression)variable)]);
        if (ClipNorm > 0)
        {
            Expression norm = Op.Sqrt(gradients.Select(gradient => Op.Sum(Op.Square(gradient))).Aggregate((a, b) => a + b) + 1e-12f);
            Expression scale = Op.Minimum(Op.Constant(1), Op.Constant(ClipNorm) / norm);
            gradients = [.. gradients.Select(gradient => gradient * scale)];
        }

        List<Assignment> updates = [];
        for (int i = 0; i < gradients.Length; i++)
        {
            Expression gradient = L2 > 0 && Decays(variables[i]) ? gradients[i] + (variables[i] * L2) : gradients[i];
            Step(variables[i], gradient, updates);
        }

        AfterStep(updates);
        return updates;
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    private protected static float Share(float value, [CallerArgumentExpression(nameof(value))] string? name = null) => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A number from 0 to below 1 was expected.");

    /// <exception cref="ArgumentOutOfRangeException">The value is below 0, NaN or infinite.</exception>
    private protected static float NotNegative(float value, string name) => value >= 0 && float.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A finite number of at least 0 was expected.");

    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0, or infinite.</exception>
    private protected static float Positive(float value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 && float.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A finite number above 0 was expected.");

    private protected abstract void Step(Variable variable, Expression gradient, List<Assignment> updates);

    private protected virtual void AfterStep(List<Assignment> updates)
    {
    }

    private protected bool Decays(Variable variable) => Decayed?.Contains(variable) ?? variable.Rows > 1;

    /// <summary>The state of one kind that belongs to a variable; made of zeros when first asked for, so that plans for several batch sizes share it.</summary>
    private protected Variable StateOf(Variable variable, string kind)
    {
        if (!_state.TryGetValue((variable, kind), out Variable? state))
        {
            state = new Variable($"{variable.Name}/{kind}", new Matrix(variable.Rows, variable.Columns));
            _state.Add((variable, kind), state);
        }

        return state;
    }

    /// <summary>One number of state that belongs to the optimiser as a whole.</summary>
    private protected Variable Scalar(string kind, float initial)
    {
        if (!_state.TryGetValue((Rate, kind), out Variable? state))
        {
            Matrix value = new(1, 1);
            value[0, 0] = initial;
            state = new Variable(kind, value);
            _state.Add((Rate, kind), state);
        }

        return state;
    }
}
