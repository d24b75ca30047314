"""Writes rows.csv, golden values from scikit-learn 1.2.1. Usage: make.py WDBC_CSV > rows.csv

60 training rows and 60 others of the Wisconsin table (UCI, CC BY 4.0), scaled to [0, 1] by the training rows and rounded to five places.
Columns: training (1) or not (0), label, 30 attributes, then for each row
  bayes   P(class 1) of GaussianNB
  svm1    decision value of SVC with gamma 1/30, C 1
  svm3    decision value of SVC with gamma 1/(30 x variance), C 3
  ada3    P(class 1) of AdaBoost (SAMME.R) with 3 stumps, learning rate 1
  ada10   the same with 10 stumps, learning rate .5
  logit   log-odds of logistic regression, C 20
  tree    class by a tree of at most 20 leaves of at least 5 rows, Gini
What is one number for the whole table goes to standard error; the tests quote it.
"""
import sys

import numpy as np
from sklearn.ensemble import AdaBoostClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

table = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
cells, labels = table[:, :30], table[:, 30].astype(int)
train, others = np.arange(0, 480, 8), np.arange(4, 484, 8)
low, high = cells[train].min(0), cells[train].max(0)
rows = np.concatenate([train, others])
scaled = np.round((cells[rows] - low) / (high - low), 5)
x = scaled.astype(np.float32).astype(np.float64)
y = labels[rows]
xt, yt = x[:60], y[:60]


def svm(gamma, cost):
    model = SVC(gamma=gamma, C=cost, tol=1e-9).fit(xt, yt)
    vectors, weights = model.support_vectors_, model.dual_coef_[0]
    kernel = np.exp(-model._gamma * ((vectors[:, None] - vectors[None]) ** 2).sum(2))
    print(f"svm C {cost}: objective {weights @ kernel @ weights / 2 - np.abs(weights).sum():.9f}, "
          f"{len(weights)} vectors", file=sys.stderr)
    return model.decision_function(x)


def ada(rounds, rate):
    models = [AdaBoostClassifier(n_estimators=rounds, learning_rate=rate, random_state=s).fit(xt, yt) for s in range(20)]
    probabilities = np.array([m.predict_proba(x)[:, 1] for m in models])
    assert np.ptp(probabilities, axis=0).max() < 1e-12, "ties: the golden values would depend on their order"
    staged = [1 - s for s in models[0].staged_score(xt, yt)]
    print(f"ada {rounds} {rate}: errors of the stumps {models[0].estimator_errors_.round(9).tolist()}, "
          f"errors of the stages {np.round(staged, 9).tolist()}", file=sys.stderr)
    return probabilities[0]


def tree():
    models = [DecisionTreeClassifier(max_leaf_nodes=20, min_samples_leaf=5, random_state=s).fit(xt, yt) for s in range(20)]
    classes = np.array([m.predict(x) for m in models])
    assert np.ptp(classes[:, :60], axis=0).max() == 0, "ties: the golden values would depend on their order"
    return classes[0]


columns = {
    "bayes": GaussianNB().fit(xt, yt).predict_proba(x)[:, 1],
    "svm1": svm("auto", 1),
    "svm3": svm("scale", 3),
    "ada3": ada(3, 1),
    "ada10": ada(10, .5),
    "logit": LogisticRegression(C=20, tol=1e-10, max_iter=10000).fit(xt, yt).decision_function(x),
    "tree": tree(),
}
print(",".join(["training", "label"] + [f"x{i}" for i in range(30)] + list(columns)))
for i in range(len(x)):
    values = [str(int(i < 60)), str(y[i])] + [f"{v:g}" for v in scaled[i]] + [f"{c[i]:.9g}" for c in columns.values()]
    print(",".join(values))
