namespace MlNetGanExtensions.Evaluation;

/// <summary>The moving points of a t-SNE layout: gradient, step and divergence.</summary>
/// <remarks>
/// Threads divide the points, never a sum: each point adds up its own pulls and pushes in a fixed order, and the one sum over all points is
/// taken in their order. So the layout is the same on any number of threads.
/// </remarks>
internal sealed class TSneLayout
{
    private const int PointsPerTask = 64;

    private readonly NeighbourAffinities _affinities;
    private readonly ParallelOptions _parallel;
    private readonly double _thetaSquared;
    private readonly QuadTree _tree;
    private readonly double[] _gradient;
    private readonly double[] _push;
    private readonly double[] _closeness;
    private readonly double[] _velocity;
    private readonly double[] _gain;
    private readonly Action<int> _pullAndPush;

    public TSneLayout(double[] points, NeighbourAffinities affinities, double theta, ParallelOptions parallel)
    {
        Points = points;
        _affinities = affinities;
        _parallel = parallel;
        _thetaSquared = theta * theta;
        _tree = new QuadTree(points);
        _gradient = new double[points.Length];
        _push = new double[points.Length];
        _closeness = new double[points.Length / 2];
        _velocity = new double[points.Length];
        _gain = new double[points.Length];
        _pullAndPush = PullAndPush;
        Rest();
    }

    /// <summary>x and y of each point, one after the other.</summary>
    public double[] Points { get; }

    /// <summary>Σ over all ordered pairs of 1 / (1 + |yᵢ − yⱼ|²), Z of the papers, as of the last gradient.</summary>
    private double TotalCloseness { get; set; }

    /// <summary>4 Σⱼ (exaggeration · p_ij − q_ij) (yᵢ − yⱼ) / (1 + |yᵢ − yⱼ|²) for each point (van der Maaten 2014, section 4.2).</summary>
    public ReadOnlySpan<double> ComputeGradient(double exaggeration)
    {
        _tree.Build();
        Parallel.For(0, (_closeness.Length + PointsPerTask - 1) / PointsPerTask, _parallel, _pullAndPush);
        double total = 0;
        foreach (double closeness in _closeness)
        {
            total += closeness;
        }

        TotalCloseness = total;
        for (int i = 0; i < _gradient.Length; i++)
        {
            _gradient[i] = 4 * ((exaggeration * _gradient[i]) - (_push[i] / total));
        }

        return _gradient;
    }

    /// <summary>Stops the points and forgets the gains: speed gathered under another exaggeration would carry them too far.</summary>
    public void Rest()
    {
        Array.Clear(_velocity);
        Array.Fill(_gain, 1);
    }

    /// <summary>Moves the points along the last gradient, faster where its sign stays (gains of Jacobs 1988), and centres them.</summary>
    public void Step(double learningRate, double momentum)
    {
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < Points.Length; i++)
        {
            bool sameWay = _gradient[i] > 0 == _velocity[i] > 0;
            _gain[i] = sameWay ? Math.Max(_gain[i] * 0.8, 0.01) : _gain[i] + 0.2;
            _velocity[i] = (momentum * _velocity[i]) - (learningRate * _gain[i] * _gradient[i]);
            Points[i] += _velocity[i];
            (sumX, sumY) = (i & 1) == 0 ? (sumX + Points[i], sumY) : (sumX, sumY + Points[i]);
        }

        double count = Points.Length / 2;
        for (int i = 0; i < Points.Length; i++)
        {
            Points[i] -= ((i & 1) == 0 ? sumX : sumY) / count;
        }
    }

    /// <summary>Σ p_ij ln (p_ij / q_ij) over the neighbours, for the points as they lie; the last gradient must be theirs.</summary>
    public double Divergence()
    {
        double sum = 0;
        for (int point = 0; point < _closeness.Length; point++)
        {
            for (int entry = _affinities.Start[point]; entry < _affinities.Start[point + 1]; entry++)
            {
                double p = _affinities.Values[entry];
                if (p > 0)
                {
                    // The machine's own logarithm is good enough: the divergence is told to the user and moves no point.
                    double q = 1 / ((1 + SquaredDistance(point, _affinities.Columns[entry])) * TotalCloseness);
                    sum += p * Math.Log(p / q);
                }
            }
        }

        return sum;
    }

    private void AddPulls(int point)
    {
        double x = 0;
        double y = 0;
        for (int entry = _affinities.Start[point]; entry < _affinities.Start[point + 1]; entry++)
        {
            int other = _affinities.Columns[entry];
            double pull = _affinities.Values[entry] / (1 + SquaredDistance(point, other));
            x += pull * (Points[2 * point] - Points[2 * other]);
            y += pull * (Points[(2 * point) + 1] - Points[(2 * other) + 1]);
        }

        _gradient[2 * point] = x;
        _gradient[(2 * point) + 1] = y;
    }

    private double SquaredDistance(int a, int b)
    {
        double dx = Points[2 * a] - Points[2 * b];
        double dy = Points[(2 * a) + 1] - Points[(2 * b) + 1];
        return (dx * dx) + (dy * dy);
    }

    private void PullAndPush(int task)
    {
        int end = Math.Min(_closeness.Length, (task + 1) * PointsPerTask);
        for (int point = task * PointsPerTask; point < end; point++)
        {
            _closeness[point] = _tree.Push(point, _thetaSquared, out _push[2 * point], out _push[(2 * point) + 1]);
            AddPulls(point);
        }
    }
}
