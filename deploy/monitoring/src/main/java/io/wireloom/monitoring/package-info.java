/**
 * What is watched: dashboards and alerts, defined here and nowhere else. The files of Grafana, Prometheus and Kubernetes beside this
 * module's sources are made from these classes.
 */
package io.wireloom.monitoring;
